"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { subscribe, unsubscribe } from "../commands/subscribe.ts";
import { type DeskPlace, importPath } from "./place.ts";

export async function subscribeAction(
  place: DeskPlace,
  runId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => subscribe(await getViewer(), runId));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(importPath(place, "?notice=subscribed#read-anew"));
}

export async function unsubscribeAction(place: DeskPlace, sourceId: string): Promise<FormState> {
  await orNotFound(async () => unsubscribe(await getViewer(), sourceId));
  redirect(importPath(place, "?notice=unsubscribed"));
}
