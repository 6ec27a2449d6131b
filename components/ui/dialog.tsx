"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button.tsx";
import type { ButtonSize, ButtonTone } from "./button-style.ts";

/**
 * A button that asks before it acts: the browser's own `<dialog>`, modal, closed by Escape, focus kept inside and given
 * back. `children` is what is asked, usually a form whose button does it. Forms here need script; where a decision must
 * work without, link to a page that asks.
 */
export function ConfirmDialog({
  trigger,
  title,
  closeLabel,
  tone = "secondary",
  size = "medium",
  children,
}: {
  trigger: ReactNode;
  title: ReactNode;
  closeLabel: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button type="button" tone={tone} size={size} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-md border border-rule bg-raised p-0 text-ink shadow-lift"
      >
        <div className="grid gap-4 p-6">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          {children}
          <form method="dialog" className="justify-self-start">
            <Button tone="quiet" size="small">
              {closeLabel}
            </Button>
          </form>
        </div>
      </dialog>
    </>
  );
}
