"use client";

import type { ComponentPropsWithRef, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button.tsx";
import type { ButtonSize, ButtonTone } from "./button-style.ts";

/** Says that the form is on its way and takes no second press; without script it is an ordinary button. */
export function SubmitButton({
  pendingLabel,
  children,
  onClick,
  ...button
}: Omit<ComponentPropsWithRef<"button">, "type"> & { pendingLabel?: ReactNode; tone?: ButtonTone; size?: ButtonSize }) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...button}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
