import type { ComponentPropsWithRef } from "react";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style.ts";

interface Look {
  tone?: ButtonTone;
  size?: ButtonSize;
}

/** `type` is "submit" unless said otherwise, as in HTML. */
export function Button({
  tone,
  size,
  className = "",
  type = "submit",
  ...button
}: ComponentPropsWithRef<"button"> & Look) {
  return <button {...button} type={type} className={`${buttonStyle({ tone, size })} ${className}`} />;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ tone, size, className = "", children, ...link }: ComponentPropsWithRef<"a"> & Look) {
  return (
    <a {...link} className={`${buttonStyle({ tone, size })} ${className}`}>
      {children}
    </a>
  );
}
