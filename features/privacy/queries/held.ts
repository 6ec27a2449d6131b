import "server-only";
import type { Transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type Held, SECTIONS, type Subject } from "../rules/personal-data.ts";
import { PERSONAL_DATA } from "./registry.ts";

/**
 * All that is held about somebody, section by section and without empty ones. Whoever calls it has made sure that the reader has proved
 * the address just now (lib/auth/fresh-proof.ts).
 */
export async function readHeld(tx: Transaction, subject: Subject, locale: Locale): Promise<Held[]> {
  const parts: Held[] = [];
  for (const data of PERSONAL_DATA) parts.push(...(await data.read(tx, subject, locale)));
  return SECTIONS.map((section) => ({
    section,
    entries: parts.filter((part) => part.section === section).flatMap(({ entries }) => entries),
  })).filter(({ entries }) => entries.length > 0);
}
