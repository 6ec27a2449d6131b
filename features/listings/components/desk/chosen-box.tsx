"use client";

import { createContext, useContext } from "react";

/** Ids of what was chosen when the form was last answered and not everything was done. */
export const ChosenListings = createContext<readonly string[]>([]);

/** The box by which a row is chosen. What was chosen stays chosen when an answer asks for something first. */
export function ChosenBox({ id, revision, label }: { id: string; revision: number; label: string }) {
  const chosen = useContext(ChosenListings).includes(id);
  return (
    <label className="flex min-h-11 min-w-11 items-center justify-center">
      <span className="sr-only">{label}</span>
      {/* React takes a changed default over only for a box that is drawn anew. */}
      <input
        key={String(chosen)}
        type="checkbox"
        name="id"
        value={id}
        defaultChecked={chosen}
        className="size-5 accent-accent"
      />
      <input type="hidden" name={`revision.${id}`} value={revision} />
    </label>
  );
}
