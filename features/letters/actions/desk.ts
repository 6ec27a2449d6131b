"use server";

import { notFound, redirect } from "next/navigation";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { formatDate } from "@/lib/time/format.ts";
import { issueLetter, reissueLetter } from "../commands/issue-letter.ts";
import { askForPreview } from "../commands/preview-letter.ts";
import { askForChanges, refuseLetter, revokeLetter, takeUpLetter } from "../commands/review-letter.ts";
import { viewPassport } from "../commands/view-letter.ts";
import { type IssueInput, issueForm, reasonForm, revisionField } from "../schema.ts";

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

/** Shows the letter with what was typed as a draft, or issues it, as the button that was pressed says. */
export async function issueLetterAction(
  place: LetterDeskPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(issueForm, form);
  if (!parsed.ok) return parsed.state;
  if (form.get("intent") === "preview") return drafted(place, form, parsed.value);
  return step(place, form, "issue", (viewer, revision) => issueLetter(viewer, place, revision, parsed.value));
}

/** Answers with what was typed and where the draft of it is. */
async function drafted(place: LetterDeskPlace, form: FormData, terms: IssueInput): Promise<FormState> {
  const revision = revisionField.safeParse(form.get("revision"));
  if (!revision.success) notFound();
  const outcome = await orNotFound(async () => askForPreview(await getViewer(), place, revision.data, terms));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const draft = `${letterPath(place, place.letterId)}/preview?terms=${outcome.value}`;
  return { values: { ...typedValues(form), draft }, errors: {}, notice: "drafted" };
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
