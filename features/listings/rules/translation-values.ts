import type { FormState } from "@/lib/forms/form-state.ts";
import { flatForm } from "@/lib/forms/nested-form.ts";
import { chineseScript, traditional } from "@/lib/text/traditional.ts";
import type { TextPart } from "@/prisma/generated/enums.ts";

type Text = {
  language: string;
  title: string;
  summary: string;
  body: string;
  pictureAlt: string;
  parts: readonly { part: TextPart; text: string }[];
};

/** The translation as saved, stamped with when that was; `draft` is shown in its place. */
export function translationValues(
  translation: (Omit<Text, "language"> & { updatedAt: Date }) | undefined,
  draft: Omit<Text, "language"> | null = null,
): FormState {
  const shown = draft ?? translation;
  const values = flatForm({
    title: shown?.title,
    summary: shown?.summary,
    body: shown?.body,
    pictureAlt: shown?.pictureAlt,
    parts: Object.fromEntries((shown?.parts ?? []).map(({ part, text }) => [part, text])),
    seenAt: translation ? translation.updatedAt.getTime() : 0,
  });
  return { values, errors: {} };
}

/**
 * A draft in traditional Chinese characters of the text in simplified ones, where the listing has such; null for every other language.
 * Nobody has read it: it is offered to the form and saved by whoever reads it over.
 */
export function draftOf(language: string, texts: readonly Text[]): Omit<Text, "language"> | null {
  if (chineseScript(language) !== "traditional") return null;
  const simplified = texts.find((text) => chineseScript(text.language) === "simplified");
  if (!simplified) return null;
  const { title, summary, body, pictureAlt, parts } = simplified;
  return {
    title: traditional(title),
    summary: traditional(summary),
    body: traditional(body),
    pictureAlt: traditional(pictureAlt),
    parts: parts.map(({ part, text }) => ({ part, text: traditional(text) })),
  };
}
