"use server";

import { revalidatePath } from "next/cache";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { inviteIntoOffice, revokeOfficeInvitation } from "./commands/invite.ts";
import { changeOfficeRole, removeFromOffice } from "./commands/staff.ts";
import { officeRoleSchema, staffInvitationSchema } from "./schema.ts";

const INVITATIONS_A_DAY = { points: 30, seconds: 86_400 };

export async function inviteIntoOfficeAction(locale: Locale, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(staffInvitationSchema, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  if (!(await takeRateLimit("office-invitation", viewer.userId ?? "", INVITATIONS_A_DAY))) {
    return refusedForm(form, "too-many-invitations");
  }
  return answer(form, locale, "invited", () => inviteIntoOffice(viewer, parsed.value, nearestLocale(locale)));
}

export async function revokeOfficeInvitationAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return answer(form, locale, undefined, async () => revokeOfficeInvitation(await getViewer(), id));
}

export async function changeOfficeRoleAction(
  locale: Locale,
  userId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(officeRoleSchema, form);
  if (!parsed.ok) return parsed.state;
  return answer(form, locale, "role-changed", async () =>
    changeOfficeRole(await getViewer(), userId, parsed.value.role),
  );
}

export async function removeFromOfficeAction(
  locale: Locale,
  userId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return answer(form, locale, undefined, async () => removeFromOffice(await getViewer(), userId));
}

/** Does it, and shows the page anew or says above the form why not. */
async function answer(
  form: FormData,
  locale: Locale,
  notice: string | undefined,
  work: () => Promise<Outcome<string, unknown>>,
): Promise<FormState> {
  const outcome = await orNotFound(work);
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${locale}/office/staff`);
  return { values: {}, errors: {}, notice };
}
