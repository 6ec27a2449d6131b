"use server";

import { redirect } from "next/navigation";
import { casePath } from "@/features/queues/rules.ts";
import { readReason } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { approveListing, type ReviewRefusal, refuseListing, requestChanges } from "../commands/review-listing.ts";
import { approveTranslation, sendTranslationBack } from "../commands/review-translation.ts";
import { reasonForm } from "../schema.ts";

/** The listing as the office read it. */
export type Reviewed = { locale: string; id: string; revision: number };

export async function approveListingAction(
  reviewed: Reviewed,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => approveListing(viewer, reviewed.id, reviewed.revision));
  return settle(reviewed, form, outcome, "approved");
}

export async function requestChangesAction(
  reviewed: Reviewed,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const read = await orNotFound(() => readReason(viewer, form, reasonForm));
  if (!read.ok) return read.state;
  const outcome = await orNotFound(() => requestChanges(viewer, reviewed.id, reviewed.revision, read.value.reason));
  return settle(reviewed, form, outcome, "changes-requested");
}

export async function refuseListingAction(
  reviewed: Reviewed,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const read = await orNotFound(() => readReason(viewer, form, reasonForm));
  if (!read.ok) return read.state;
  const outcome = await orNotFound(() => refuseListing(viewer, reviewed.id, reviewed.revision, read.value.reason));
  return settle(reviewed, form, outcome, "refused");
}

/** A translation that waits, as the office read it; `id` is the listing's. */
export type ReviewedTranslation = { locale: string; id: string; revisionId: string };

export async function approveTranslationAction(
  reviewed: ReviewedTranslation,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  return settle(reviewed, form, await orNotFound(() => approveTranslation(viewer, reviewed.revisionId)), "approved");
}

export async function sendTranslationBackAction(
  reviewed: ReviewedTranslation,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const read = await orNotFound(() => readReason(viewer, form, reasonForm));
  if (!read.ok) return read.state;
  const outcome = await orNotFound(() => sendTranslationBack(viewer, reviewed.revisionId, read.value.reason));
  return settle(reviewed, form, outcome, "changes-requested");
}

function settle(
  reviewed: Pick<Reviewed, "locale" | "id">,
  form: FormData,
  outcome: Outcome<ReviewRefusal>,
  notice: string,
): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(reviewed.locale)}${casePath("listing", reviewed.id)}?notice=${notice}`);
}
