"use server";

import { notFound, redirect } from "next/navigation";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { formatDate } from "@/lib/time/format.ts";
import { issueLetter, reissueLetter } from "../commands/issue-letter.ts";
import { askForChanges, refuseLetter, revokeLetter, takeUpLetter } from "../commands/review-letter.ts";
import { viewPassport } from "../commands/view-letter.ts";
import { issueForm, reasonForm, revisionField } from "../schema.ts";

/** Where a letter's page stands. It comes back from the browser, so that every command asks again who may what. */
export type LetterDeskPlace = DeskPlace & { listingId: string; letterId: string };

const letterPath = (place: LetterDeskPlace, letterId: string) =>
  deskPath(place, `/listings/${place.listingId}/letters/${letterId}`);

/** Runs a step of a letter as it stood on the page; leads to the page of `answer`'s letter, which says that it is done. */
async function step(
  place: LetterDeskPlace,
  form: FormData,
  did: string,
  work: (viewer: Viewer, revision: number) => Promise<Outcome<string, string | undefined>>,
): Promise<FormState> {
  const revision = revisionField.safeParse(form.get("revision"));
  if (!revision.success) notFound();
  const outcome = await orNotFound(async () => work(await getViewer(), revision.data));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${letterPath(place, outcome.value ?? place.letterId)}?did=${did}`);
}

export async function takeUpLetterAction(place: LetterDeskPlace, _previous: FormState, form: FormData) {
  return step(place, form, "take-up", (viewer, revision) => takeUpLetter(viewer, place, revision));
}

/** The four steps that must say why. */
const WITH_REASON = {
  "ask-changes": askForChanges,
  refuse: refuseLetter,
  revoke: revokeLetter,
  reissue: reissueLetter,
};
export type ReasonedStep = keyof typeof WITH_REASON;

export async function reasonedStepAction(
  place: LetterDeskPlace,
  which: ReasonedStep,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!Object.hasOwn(WITH_REASON, which)) notFound();
  const parsed = parseForm(reasonForm, form);
  if (!parsed.ok) return parsed.state;
  const { reason } = parsed.value;
  return step(place, form, which, (viewer, revision) => WITH_REASON[which](viewer, place, revision, reason));
}

export async function issueLetterAction(
  place: LetterDeskPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(issueForm, form);
  if (!parsed.ok) return parsed.state;
  return step(place, form, "issue", (viewer, revision) => issueLetter(viewer, place, revision, parsed.value));
}

/** Number and birth date. They come as the answer to a form and are never part of the page itself. */
export async function viewPassportAction(
  place: LetterDeskPlace,
  _previous: FormState,
  _form: FormData,
): Promise<FormState> {
  const { locale } = place;
  if (!isLocale(locale)) notFound();
  const { passportNumber, birthDate } = await orNotFound(async () => viewPassport(await getViewer(), place));
  return { values: { passportNumber, birthDate: formatDate(locale, birthDate) }, errors: {}, notice: "opened" };
}
