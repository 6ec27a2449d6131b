"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { MOST_LOGO_BYTES } from "@/lib/storage/logo.ts";
import { formKeyIn } from "@/lib/storage/submission.ts";
import { putLogo, removeLogo } from "../commands/logo.ts";
import { deskPath } from "../rules/desk-path.ts";
import type { DeskPlace } from "./desk.ts";

/** Drawing is work for the server; nobody tries this many in earnest. */
const PUT_A_DAY = { points: 50, seconds: 86_400 };

const profilePath = (place: DeskPlace, notice: string): string => deskPath(place, `/profile?saved=${notice}#logo`);

export async function putLogoAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get("logo");
  if (!(file instanceof File) || file.size === 0) return { values: typedValues(form), errors: { logo: "required" } };
  if (file.size > MOST_LOGO_BYTES) return refusedForm(form, "too-large");
  const viewer = await getViewer();
  if (!(await takeRateLimit("logo", viewer.userId ?? "", PUT_A_DAY))) return refusedForm(form, "too-many");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await orNotFound(() => putLogo(viewer, place.institutionId, bytes, formKeyIn(form)));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(profilePath(place, "logo"));
}

export async function removeLogoAction(
  place: DeskPlace,
  key: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => removeLogo(await getViewer(), place.institutionId, key));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(profilePath(place, "no-logo"));
}
