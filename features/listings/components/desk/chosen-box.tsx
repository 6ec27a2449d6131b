"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { TickedLink } from "@/components/layout/skip-link.tsx";

/** Ids of what is chosen after the form was last answered. */
export const ChosenListings = createContext<ReadonlySet<string>>(new Set());

/** The box by which a row is chosen. What was chosen stays chosen when an answer asks for something first. */
export function ChosenBox({ id, revision, label }: { id: string; revision: number; label: string }) {
  const chosen = useContext(ChosenListings).has(id);
  const t = useTranslations("layout");
  return (
    <>
      <label className="peer flex min-h-11 min-w-11 items-center justify-center">
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
      <TickedLink label={t("toTicked")} href="#with-chosen" />
    </>
  );
}
