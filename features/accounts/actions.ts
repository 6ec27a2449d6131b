"use server";

import { redirect } from "next/navigation";
import { getViewer, requireMember } from "@/lib/auth/current.ts";
import { readViewer } from "@/lib/auth/read-viewer.ts";
import { safeReturnPath } from "@/lib/auth/return-path.ts";
import { signIn, signOut } from "@/lib/auth/sign-in.ts";
import { findOpenLink } from "@/lib/auth/sign-in-code.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { acceptOfficeInvitation, recordSignIn, requestSignIn, saveProfile } from "./commands.ts";
import { profileSchema, signInCodeSchema, signInRequestSchema } from "./schema.ts";

/** Codes tried per network address and hour: far more than people need, far fewer than guessing needs. */
const TRIES = { points: 30, seconds: 3600 };

/** Sends the code; the form then asks for it. */
export async function requestSignInAction(locale: Locale, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(signInRequestSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await requestSignIn(await getViewer(), {
    email: parsed.value.email,
    returnPath: safeReturnPath(parsed.value.return, `/${locale}/account`),
    locale,
    client: await clientAddress(),
  });
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  return { values: { ...typedValues(form), email: parsed.value.email }, errors: {}, notice: "sent" };
}

/** Signs in with the six digits. */
export async function confirmSignInAction(locale: Locale, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(signInCodeSchema, form);
  if (!parsed.ok) return { ...parsed.state, notice: "sent" };
  const { email, code } = parsed.value;
  if (!(await takeRateLimit("sign-in-try", await clientAddress(), TRIES))) return refusedForm(form, "too-many");
  const completed = await complete(email, code, locale);
  if (!completed) return refusedForm(form, "sent", { code: "wrongCode" });
  redirect(completed);
}

/** Signs in with the link from the mail. A page shows a button first, because mail scanners follow links. */
export async function confirmLinkAction(locale: Locale, token: string): Promise<void> {
  const open = await findOpenLink(token, new Date());
  const completed = open && (await complete(open.email, token, locale));
  redirect(completed ?? `/${locale}/sign-in?link=used`);
}

/** Answers where to go on to, or nothing when the secret is wrong. */
async function complete(email: string, secret: string, locale: Locale): Promise<string | null> {
  const signedIn = await signIn(email, secret, locale);
  if (!signedIn) return null;
  const viewer = await readViewer(signedIn.userId);
  if (viewer) await recordSignIn(viewer);
  return safeReturnPath(signedIn.returnPath, `/${locale}/account`);
}

/** Ends the session of this browser. */
export async function signOutAction(locale: Locale): Promise<void> {
  await signOut();
  redirect(`/${locale}`);
}

/** Changes own name and language. */
export async function saveProfileAction(locale: Locale, _previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireMember(locale, `/${locale}/account`);
  const parsed = parseForm(profileSchema, form);
  if (!parsed.ok) return parsed.state;
  await saveProfile(viewer, parsed.value);
  return { values: typedValues(form), errors: {}, notice: "saved" };
}

/** Takes up the first place in the office. */
export async function acceptOfficeInvitationAction(locale: Locale, token: string): Promise<void> {
  const viewer = await requireMember(locale, `/${locale}/office-invitation/${token}`);
  const outcome = await acceptOfficeInvitation(viewer, token);
  redirect(outcome.ok ? `/${locale}/office` : `/${locale}/office-invitation/${token}`);
}
