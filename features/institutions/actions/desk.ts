"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { inviteMember, revokeInvitation } from "../commands/invitations.ts";
import { changeRole, handOverOwnership, leaveInstitution, removeMember } from "../commands/members.ts";
import { placeInstitution } from "../commands/place-institution.ts";
import { saveProfile } from "../commands/save-profile.ts";
import { deskPath } from "../rules/desk-path.ts";
import { nameRows } from "../rules/name-rows.ts";
import { invitationSchema, positionSchema, profileSchema, roleSchema } from "../schema.ts";
import { addNameRow } from "./name-rows.ts";

export type DeskPlace = { locale: Locale; institutionId: string; slug: string };

const INVITATIONS_A_DAY = { points: 60, seconds: 86_400 };

const membersPath = (place: DeskPlace): string => deskPath(place, "/members");

export async function inviteMemberAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(invitationSchema, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  // By who sends them: the institution in the form is only what the browser says.
  if (!(await takeRateLimit("invitation", viewer.userId ?? "", INVITATIONS_A_DAY))) {
    return refusedForm(form, "too-many-invitations");
  }
  const outcome = await orNotFound(() =>
    inviteMember(viewer, place.institutionId, parsed.value, nearestLocale(place.locale)),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(membersPath(place));
  return { values: {}, errors: {}, notice: "invited" };
}

export async function revokeInvitationAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => revokeInvitation(await getViewer(), place.institutionId, id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(membersPath(place));
  return { values: {}, errors: {} };
}

export async function changeRoleAction(
  place: DeskPlace,
  membershipId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(roleSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () =>
    changeRole(await getViewer(), place.institutionId, membershipId, parsed.value),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(membersPath(place));
  return { values: {}, errors: {}, notice: "role-changed" };
}

export async function removeMemberAction(
  place: DeskPlace,
  membershipId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => removeMember(await getViewer(), place.institutionId, membershipId));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(membersPath(place));
  return { values: {}, errors: {} };
}

export async function handOverAction(
  place: DeskPlace,
  membershipId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => handOverOwnership(await getViewer(), place.institutionId, membershipId));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(membersPath(place));
  return { values: {}, errors: {} };
}

export async function leaveInstitutionAction(
  place: DeskPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => leaveInstitution(await getViewer(), place.institutionId));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(place.locale)}/desk`);
}

export async function saveProfileAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  if (form.get("intent") === "add-name") return addNameRow(form);
  const values = typedValues(form);
  const parsed = parseForm(profileSchema, form, { ...values, names: nameRows(values) });
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => saveProfile(await getViewer(), place.institutionId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(deskPath(place, "/profile?saved=1"));
}

export async function placeInstitutionAction(
  place: DeskPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(positionSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => placeInstitution(await getViewer(), place.institutionId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(deskPath(place, "/profile?saved=position#position"));
}
