"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { limitIn } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { openImport } from "../commands/open-import.ts";
import { MOST_IMPORT_BYTES, READ_A_DAY } from "../rules/limits.ts";
import { importForm } from "../schema.ts";
import { type DeskPlace, importPath } from "./place.ts";

const LONGEST_NAME = 200;

/** Reads a file and leads to the page that shows what would come of it. */
export async function openImportAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get("file");
  const parsed = parseForm(importForm, form);
  const errors: FormState["errors"] = parsed.ok ? {} : { ...parsed.state.errors };
  if (!(file instanceof File) || file.size === 0) errors.file = "required";
  const viewer = await getViewer();
  if (parsed.ok && parsed.value.unitId === null && limitIn(viewer, place.institutionId).length > 0) {
    errors.unitId = "required";
  }
  if (!parsed.ok || !(file instanceof File) || Object.keys(errors).length > 0) {
    return { values: typedValues(form), errors };
  }
  if (file.size > MOST_IMPORT_BYTES) return refusedForm(form, "too-large");
  // By who sends it: the institution in the form is only what the browser says.
  if (!(await takeRateLimit("import", viewer.userId ?? "", READ_A_DAY))) return refusedForm(form, "too-many");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = cleanLine(file.name).slice(0, LONGEST_NAME);
  const opened = await orNotFound(() => openImport(viewer, place.institutionId, parsed.value, { name, bytes }));
  if (!opened.ok) {
    if (opened.refusal === "no-such-unit") return { values: typedValues(form), errors: { unitId: "invalidChoice" } };
    return refusedForm(form, opened.refusal);
  }
  redirect(importPath(place, `/${opened.value.id}`));
}
