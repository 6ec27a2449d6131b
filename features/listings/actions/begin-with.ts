"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { line } from "@/lib/text/zod.ts";
import { beginFromTemplate, copyListing, keepTemplate, removeTemplate } from "../commands/begin-with.ts";
import { type DeskPlace, listingsPath } from "./place.ts";
import { settle } from "./settle.ts";

const templateForm = z.object({ name: line({ max: 120 }) });

export async function copyListingAction(place: DeskPlace, id: string): Promise<FormState> {
  const viewer = await getViewer();
  const copy = await orNotFound(() => copyListing(viewer, place.institutionId, id));
  redirect(listingsPath(place, `/${copy.id}?notice=copied`));
}

export async function keepTemplateAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(templateForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => keepTemplate(viewer, place.institutionId, id, parsed.value.name));
  return settle(form, outcome, listingsPath(place, `/${id}`), "template-kept");
}

export async function beginFromTemplateAction(place: DeskPlace, templateId: string): Promise<FormState> {
  const viewer = await getViewer();
  const draft = await orNotFound(() => beginFromTemplate(viewer, place.institutionId, templateId));
  redirect(listingsPath(place, `/${draft.id}?notice=from-template`));
}

export async function removeTemplateAction(place: DeskPlace, templateId: string): Promise<FormState> {
  const viewer = await getViewer();
  await orNotFound(() => removeTemplate(viewer, place.institutionId, templateId));
  redirect(listingsPath(place, "/new?notice=template-removed"));
}
