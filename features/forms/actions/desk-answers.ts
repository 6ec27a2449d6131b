"use server";

import { notFound } from "next/navigation";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { viewSealedAnswer } from "../commands/view-answer.ts";

/** Opens one sensitive answer. It comes as the answer to a form and is never part of the page itself. */
export async function viewAnswerAction(
  place: DeskPlace & { listingId: string; answerId: string },
  _previous: FormState,
  _form: FormData,
): Promise<FormState> {
  const { locale } = place;
  if (!isLocale(locale)) notFound();
  const words = await orNotFound(async () => viewSealedAnswer(await getViewer(), place, locale));
  return { values: { words }, errors: {}, notice: "opened" };
}
