"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useMemo, useRef, useState } from "react";
import { FormError } from "@/components/ui/form-error.tsx";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";
import { MOST_SENT_BYTES, MOST_SENT_MEGABYTES } from "@/lib/forms/most-sent.ts";
import { bytesOf, chooseAgain, chosenFiles } from "./kept-files.ts";
import { NO_CONNECTION, tryingAgain } from "./try-again.ts";

type ActionFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the form shows before anything was sent. */
  initial?: FormState;
  className?: string;
  label?: string;
  /** Sent again by itself over a bad line: for an action that may be sent twice (try-again.ts). */
  triesAgain?: boolean;
  /** Whether it is there only for what was sent to it without script and refused: what was typed is not lost, though its place is gone. */
  onlyRefused?: boolean;
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

function AnsweredForm({
  action,
  initial = EMPTY_FORM,
  className,
  label,
  triesAgain = false,
  onlyRefused = false,
  children,
}: ActionFormProps) {
  const [tries, setTries] = useState(0);
  const sent = useMemo(() => {
    // On the server the action stays what it is: without script the form is sent to it.
    return triesAgain && typeof window !== "undefined" ? tryingAgain(action, setTries) : action;
  }, [action, triesAgain]);
  const [answered, submit, pending] = useActionState(sent, initial);
  const form = useRef<HTMLFormElement>(null);
  const chosen = useRef<ReturnType<typeof chosenFiles>>(new Map());
  const [chosenAgain, setChosenAgain] = useState<readonly string[]>([]);
  const [isTooLarge, setTooLarge] = useState(false);
  const state = useMemo(() => withoutAsking(answered, chosenAgain), [answered, chosenAgain]);

  useEffect(() => {
    if (answered === initial) return;
    setTries(0);
    const isRefused = Object.keys(answered.errors).length > 0 || answered.notice === NO_CONNECTION;
    setChosenAgain(isRefused && form.current ? chooseAgain(form.current, chosen.current) : []);
  }, [answered, initial]);

  useEffect(() => {
    if (state === initial && !isTooLarge) return;
    firstToRead(form.current)?.focus();
  }, [state, initial, isTooLarge]);

  if (onlyRefused && state.notice === undefined) return null;
  return (
    <form
      ref={form}
      action={submit}
      aria-label={label}
      aria-busy={pending}
      className={className}
      noValidate
      onSubmit={(event) => {
        const files = chosenFiles(event.currentTarget);
        const cannotBeSent = bytesOf(files) > MOST_SENT_BYTES;
        setTooLarge(cannotBeSent);
        if (pending || cannotBeSent) event.preventDefault();
        else chosen.current = files;
      }}
    >
      {isTooLarge ? <TooLarge /> : null}
      {triesAgain ? <Line isTryingAgain={pending && tries > 0} hasFailed={state.notice === NO_CONNECTION} /> : null}
      {children(state, pending)}
    </form>
  );
}

/** The files that a browser empties its fields of need not be chosen again where this has been done. */
function withoutAsking(state: FormState, chosenAgain: readonly string[]): FormState {
  const isDone = ([name, code]: [string, string]) => code === "chooseFileAgain" && chosenAgain.includes(name);
  const entries = Object.entries(state.errors);
  return entries.some(isDone)
    ? { ...state, errors: Object.fromEntries(entries.filter((entry) => !isDone(entry))) }
    : state;
}

/** Says that the files chosen are more than can be sent at once, before they are. */
function TooLarge() {
  const t = useTranslations("errors");
  return (
    <div data-form-notice tabIndex={-1} className="outline-none">
      <FormError message={t("sentTooLarge", { megabytes: MOST_SENT_MEGABYTES })} />
    </div>
  );
}

/** Says how the line is while a form is tried again, and that it did not come back. */
function Line({ isTryingAgain, hasFailed }: { isTryingAgain: boolean; hasFailed: boolean }) {
  const t = useTranslations("errors");
  return (
    <>
      <p role="status" className="text-sm empty:hidden">
        {isTryingAgain ? t("tryingAgain") : null}
      </p>
      {hasFailed && !isTryingAgain ? (
        <div data-form-notice tabIndex={-1} className="outline-none">
          <FormError message={t("noConnection")} />
        </div>
      ) : null}
    </>
  );
}
