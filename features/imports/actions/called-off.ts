"use server";

import { redirect } from "next/navigation";
import { deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { keepCalledOff } from "../commands/keep-called-off.ts";
import type { DeskPlace } from "./place.ts";

/** A listing takes place although its source has called it off. */
export async function keepCalledOffAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => keepCalledOff(await getViewer(), listingId));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(deskPath(place, `/listings/${listingId}`));
}
