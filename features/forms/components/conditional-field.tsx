"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { inputName, isAsked, type ShownField, type Slot } from "../rules/shown.ts";

type ConditionalFieldProps = {
  field: ShownField;
  slot: Slot;
  /** All fields of the form: a condition may hang on one that hangs on another. */
  fields: readonly ShownField[];
  /** Names of inputs whose answer is kept and not shown again: it is not known here what it was. */
  kept: readonly string[];
  /** "Only if …", for whoever sees all fields at once. */
  words: string;
  children: ReactNode;
};

/**
 * A field that depends on another's answer. Without script it is always there, with words that say when it counts; with script it shows
 * itself when it is asked. What stands in it while it is hidden is ignored by the server.
 */
export function ConditionalField({ field, slot, fields, kept, words, children }: ConditionalFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState<boolean | null>(null);
  useEffect(() => {
    const answers = place.current?.closest<HTMLElement>("form, [data-answers]");
    if (!answers) return;
    const look = () => setShown(isAskedIn(answers, { slot, fields, kept }, field));
    look();
    // After a form's answer the browser sets its fields back, and only then says so.
    const lookLater = () => setTimeout(look);
    answers.addEventListener("change", look);
    answers.addEventListener("reset", lookLater);
    return () => {
      answers.removeEventListener("change", look);
      answers.removeEventListener("reset", lookLater);
    };
  });
  return (
    <div ref={place} hidden={isShown === false} className="grid gap-2 border-s-2 border-rule ps-4">
      {isShown === null ? <p className="text-sm text-ink-soft">{words}</p> : null}
      {children}
    </div>
  );
}

type Form = Pick<ConditionalFieldProps, "slot" | "fields" | "kept">;

function isAskedIn(answers: HTMLElement, form: Form, { shownIf }: ShownField): boolean {
  if (shownIf === null) return true;
  const asked = form.fields.find(({ key }) => key === shownIf.key);
  if (!asked || !isAskedIn(answers, form, asked)) return false;
  const name = inputName(asked.per === "person" ? form.slot : "all", asked.key);
  const values = valuesOf(answers, name, asked);
  if (values.length === 0 && form.kept.includes(name)) return true;
  return isAsked(shownIf, () => values);
}

/** What is chosen under a name now, as the server will read it. */
function valuesOf(answers: HTMLElement, name: string, { kind }: ShownField): string[] {
  const inputs = answers.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`);
  return [...inputs].flatMap((input) => {
    if (input instanceof HTMLSelectElement) return input.value === "" ? [] : input.value;
    if (!input.checked) return [];
    return kind === "consent" ? "yes" : input.value;
  });
}
