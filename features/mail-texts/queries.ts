import "server-only";
import { mayEditProfile, maySeeDesk } from "@/features/institutions/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isLocale, type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { LETTERS, type Letter, type StoredWords, staleLanguages } from "./rules/words.ts";

export type MailText = {
  letter: Letter;
  revision: number;
  sourceLanguage: Locale;
  words: StoredWords[];
  /** Languages whose words are older than the source's. */
  stale: Locale[];
};

/**
 * For whoever writes an institution's mail texts: they speak for all of it, as its profile does. NotFound for strangers, Forbidden for
 * members who are neither owner nor editor of the whole institution.
 */
export function requireWriter(viewer: Viewer, institutionId: string): void {
  if (!isId(institutionId) || !maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayEditProfile(viewer, institutionId)) throw new Forbidden();
}

/** An institution's own words in every kind of letter, also where there are none yet. Throws as requireWriter. */
export async function listMailTexts(viewer: Viewer, institutionId: string): Promise<MailText[]> {
  requireWriter(viewer, institutionId);
  const [institution, rows] = await Promise.all([
    database().institution.findUniqueOrThrow({ where: { id: institutionId }, select: { sourceLanguage: true } }),
    database().mailText.findMany({
      where: { institutionId },
      select: {
        letter: true,
        revision: true,
        sourceLanguage: true,
        words: { select: { language: true, opening: true, closing: true, madeFrom: true } },
      },
    }),
  ]);
  return LETTERS.map((letter) => {
    const row = rows.find((one) => one.letter === letter);
    const words = (row?.words ?? []).flatMap(({ language, ...rest }) =>
      isLocale(language) ? [{ language, ...rest }] : [],
    );
    const sourceLanguage = nearestLocale(row?.sourceLanguage ?? institution.sourceLanguage);
    // The source is always made from itself.
    const sourceMark = words.find(({ language }) => language === sourceLanguage)?.madeFrom ?? null;
    return {
      letter,
      revision: row?.revision ?? 0,
      sourceLanguage,
      words,
      stale: staleLanguages(words, sourceLanguage, sourceMark),
    };
  });
}

/** An institution's own words in one kind of letter. Throws as requireWriter. */
export async function getMailText(viewer: Viewer, institutionId: string, letter: Letter): Promise<MailText> {
  const texts = await listMailTexts(viewer, institutionId);
  const text = texts.find((one) => one.letter === letter);
  if (!text) throw new NotFound();
  return text;
}
