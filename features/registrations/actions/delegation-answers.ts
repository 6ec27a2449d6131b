"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { isMoment } from "@/features/forms/rules/fields.ts";
import { filesAgain, sentAnswers } from "@/features/forms/rules/sent.ts";
import { revisionField } from "@/features/forms/schema.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isPosted } from "@/lib/http/posted.ts";
import { answerForDelegation } from "../commands/answer-for-delegation.ts";
import { type DelegationAddress, delegationPath } from "./delegation-address.ts";

/** Answers for a delegation as a whole, and leads back to its page, which shows what was answered. */
export async function answerForDelegationAction(
  address: DelegationAddress,
  moment: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
  const revision = revisionField.safeParse(form.get("wholeRevision"));
  if (!isMoment(moment) || !revision.success) notFound();
  const sent = await sentAnswers(form, []);
  const viewer = await getViewer();
  const place = { registrationId: address.id, moment, revision: revision.data };
  const outcome = await orNotFound(() => answerForDelegation(viewer, place, sent, form.get("mayDelete") === "on"));
  if (outcome.ok) redirect(`${here}?answered=${moment}#${moment}`);
  if (outcome.refusal === "answers") return { values: typedValues(form), errors: outcome.errors };
  // Without script its page shows by now what a colleague answered, and no form to say this in.
  if (outcome.refusal === "changed-meanwhile" && place.revision === 0 && (await isPosted())) {
    redirect(`${here}?answers=${moment}&changed=1#${moment}`);
  }
  if (outcome.refusal === "closed" && (await isPosted())) redirect(`${here}?refused=closed`);
  if (outcome.refusal === "form-changed") refresh();
  const again = filesAgain(sent);
  return outcome.refusal === "answers-go"
    ? refusedForm(form, outcome.refusal, { ...again, mayDelete: "consentRequired" })
    : refusedForm(form, outcome.refusal, again);
}
