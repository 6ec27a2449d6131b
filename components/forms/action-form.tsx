"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";

type ActionFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the form shows before anything was sent. */
  initial?: FormState;
  className?: string;
  label?: string;
  /** Draws the fields from the state: values typed, errors found, whether an answer is awaited. */
  children: (state: FormState, pending: boolean) => ReactNode;
};

/**
 * A form that works without script and better with it: the server answers with what was typed and what is wrong,
 * the first wrong field gets the focus, and a second click while the first is under way does nothing.
 */
export function ActionForm(props: ActionFormProps) {
  // A list of one, on purpose. Answering a form sent without script, React waits for the values bound to the action and
  // then draws again from the nearest list or element: from above it, `action` would be bound anew, and again without end.
  return [<AnsweredForm key="form" {...props} />];
}

/** The first of what is wrong and of what is said about the whole form, in the order of the page. */
function firstToRead(form: HTMLFormElement | null): HTMLElement | null {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-form-notice]') ?? null;
  // A group takes no focus: its first choice does.
  return first instanceof HTMLFieldSetElement ? first.querySelector("input:enabled") : first;
}

function AnsweredForm({ action, initial = EMPTY_FORM, className, label, children }: ActionFormProps) {
  const [state, submit, pending] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state === initial) return;
    firstToRead(form.current)?.focus();
  }, [state, initial]);

  return (
    <form
      ref={form}
      action={submit}
      aria-label={label}
      aria-busy={pending}
      className={className}
      noValidate
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children(state, pending)}
    </form>
  );
}
