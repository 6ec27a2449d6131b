"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/forms/form-state.ts";

/** What an answer says of the rows of a table, by the values of their boxes. */
export type AnsweredTicks = {
  /** What is ticked where no script knows better. */
  chosen: readonly string[];
  /** What was done: ticked no more. */
  done: readonly string[];
  /** What was refused: ticked, to be tried otherwise. */
  refused: readonly string[];
};

/**
 * Keeps the boxes of a table ticked over an answer to its form, which empties a form and draws its rows anew: also those that were ticked
 * while the answer was awaited, and those that it was not about.
 */
export function KeptTicks({
  state,
  name,
  answered,
  children,
}: {
  state: FormState;
  /** Name of the boxes. */
  name: string;
  answered: AnsweredTicks;
  /** Draws the rows; React takes a changed default over only for a box that is drawn anew. */
  children: (ticked: ReadonlySet<string>) => ReactNode;
}) {
  const around = useRef<HTMLDivElement>(null);
  const seen = useRef(state);
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(answered.chosen));
  const live = useRef(new Set(kept));

  useEffect(() => {
    const table = around.current;
    const note = (box: EventTarget | null) => {
      if (!(box instanceof HTMLInputElement) || box.name !== name) return;
      if (box.checked) live.current.add(box.value);
      else live.current.delete(box.value);
    };
    const hear = ({ target }: Event) => note(target);
    // Some may have been ticked before the script was there.
    for (const box of table?.querySelectorAll("input:checked") ?? []) note(box);
    table?.addEventListener("change", hear);
    return () => table?.removeEventListener("change", hear);
  }, [name]);

  useLayoutEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    for (const value of answered.refused) live.current.add(value);
    for (const value of answered.done) live.current.delete(value);
    setKept(new Set(live.current));
  }, [state, answered]);

  return (
    <div ref={around} className="contents">
      {children(kept)}
    </div>
  );
}
