"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { findPublishedErrors } from "@/features/forms/commands/answer-registering.ts";
import { filesAgain, sentAnswers } from "@/features/forms/rules/sent.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { isMember } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { FieldError } from "@/lib/text/zod.ts";
import { registerDelegationSessions } from "../commands/register-delegation.ts";
import { listTakenSeats } from "../queries/taken-seats.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { DELEGATION_ROWS, delegationForm, gatherDelegation, takenRows } from "../schema.ts";

/** At which desk, for which listing, in which language. It comes back from the browser and is looked at again. */
export type DelegationPlace = { locale: Locale; institutionId: string; slug: string; code: string };

/** Registers the people whom the form names, all or none; or only adds rows and keeps what was typed. */
export async function registerDelegationAction(
  place: DelegationPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, slug, institutionId, code } = place;
  if (!isLocale(locale) || !isId(institutionId) || !isListingCode(code)) notFound();
  if (form.get("intent") === "more-rows") return await moreRows(form);
  const viewer = await getViewer();
  const parsed = parseForm(delegationForm, form, gatherDelegation(form));
  // Its people answer for themselves: what is read here is answered for all of them.
  const sent = await sentAnswers(form, []);
  if (!parsed.ok) {
    const errors = isMember(viewer) ? await findPublishedErrors(code, sent, "whole") : {};
    return { ...parsed.state, errors: { ...parsed.state.errors, ...errors } };
  }
  const input = parsed.value;
  const outcome = await orNotFound(() => registerDelegationSessions(viewer, institutionId, code, locale, input, sent));
  if (outcome.ok) {
    const { made, missed } = outcome.value;
    const [first, ...others] = made;
    if (!first) notFound();
    const list = `/${locale}/desk/${encodeURIComponent(slug)}/delegations`;
    const lacks = missed > 0 ? `&missed=${missed}` : "";
    redirect(
      others.length === 0
        ? `${list}/${first.registrationId}?registered=${first.status}${lacks}`
        : `${list}?registered=mixed${lacks}`,
    );
  }
  if (outcome.refusal === "answers") return { values: typedValues(form), errors: outcome.errors };
  // The questions as they are now come with the answer, and what was typed stays.
  if (outcome.refusal === "form-changed") refresh();
  const again = filesAgain(sent);
  if (outcome.refusal !== "seat-taken") {
    return refusedForm(form, outcome.refusal, { ...again, ...FIELD_OF[outcome.refusal] });
  }
  const emails = input.people.map(({ email }) => email);
  const taken = await orNotFound(() => listTakenSeats(viewer, institutionId, code, input.sessions, emails));
  return refusedForm(form, outcome.refusal, { ...again, ...takenRows(form, taken) });
}

/** Refusals that one field can mend: what is said beside it. */
const FIELD_OF: Record<string, Record<string, FieldError>> = {
  "role-needed": { role: "required" },
  "choose-session": { sessions: "required" },
  "sessions-clash": { sessions: "invalidChoice" },
};

async function moreRows(form: FormData): Promise<FormState> {
  const values = typedValues(form);
  const rows = Math.min(MOST_DELEGATION_PEOPLE, (Number(values.rows) || DELEGATION_ROWS) + DELEGATION_ROWS);
  return { values: { ...values, rows: String(rows) }, errors: filesAgain(await sentAnswers(form, [])) };
}
