"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { grantEditing } from "../commands/grant-editing.ts";
import { invitePartner } from "../commands/invite-partner.ts";
import { endPartnership, withdrawPartnership } from "../commands/move-partnership.ts";
import { partingSchema, partnershipSchema } from "../schema.ts";

const INVITED_A_DAY = { points: 40, seconds: 86_400 };

export async function invitePartnerAction(
  place: DeskPlace,
  listingId: string,
  slug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(partnershipSchema, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  if (!(await takeRateLimit("partnership", viewer.userId ?? "", INVITED_A_DAY)))
    return refusedForm(form, "too-many-today");
  const outcome = await orNotFound(() => invitePartner(viewer, listingId, slug, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${listingId}/partners?done=invited`));
}

export async function withdrawPartnershipAction(
  place: DeskPlace,
  listingId: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return after(place, listingId, form, await orNotFound(async () => withdrawPartnership(await getViewer(), id)));
}

export async function endPartnershipAction(
  place: DeskPlace,
  listingId: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(partingSchema, form);
  if (!parsed.ok) return parsed.state;
  const { reason } = parsed.value;
  return after(place, listingId, form, await orNotFound(async () => endPartnership(await getViewer(), id, reason)));
}

export async function grantEditingAction(
  place: DeskPlace,
  listingId: string,
  id: string,
  mayEdit: boolean,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return after(place, listingId, form, await orNotFound(async () => grantEditing(await getViewer(), id, mayEdit)));
}

function after(place: DeskPlace, listingId: string, form: FormData, outcome: Outcome<string>): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(listingsPath(place, `/${listingId}/partners`));
  return { values: {}, errors: {} };
}
