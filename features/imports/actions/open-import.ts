"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { limitIn } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { webAddress } from "@/lib/text/zod.ts";
import { openImport, openImportFrom } from "../commands/open-import.ts";
import { ADDRESS_REFUSALS } from "../rules/address-refusals.ts";
import { MOST_IMPORT_BYTES, READ_A_DAY } from "../rules/limits.ts";
import { importForm } from "../schema.ts";
import { type DeskPlace, importPath } from "./place.ts";

const LONGEST_NAME = 200;

/** Fetching from an address is refused beside its field. */
const AT_ADDRESS: ReadonlySet<string> = new Set(ADDRESS_REFUSALS);

/** Reads a file, or what lies at an address, and leads to the page that shows what would come of it. */
export async function openImportAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const given = readGiven(form);
  const parsed = parseForm(importForm, form);
  const errors: FormState["errors"] = { ...(parsed.ok ? {} : parsed.state.errors), ...given.errors };
  const viewer = await getViewer();
  if (parsed.ok && parsed.value.unitId === null && limitIn(viewer, place.institutionId).length > 0) {
    errors.unitId = "required";
  }
  if (!parsed.ok || Object.keys(errors).length > 0) return { values: typedValues(form), errors };
  const { file, address } = given;
  if (file && file.size > MOST_IMPORT_BYTES) return refusedForm(form, "too-large");
  // By who sends it: the institution in the form is only what the browser says.
  if (!(await takeRateLimit("import", viewer.userId ?? "", READ_A_DAY))) return refusedForm(form, "too-many");
  const opened = await orNotFound(async () => {
    if (!file) return openImportFrom(viewer, place.institutionId, parsed.value, address);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const name = cleanLine(file.name).slice(0, LONGEST_NAME);
    return openImport(viewer, place.institutionId, parsed.value, { name, bytes });
  });
  if (opened.ok) redirect(importPath(place, `/${opened.value.id}`));
  const { refusal } = opened;
  if (refusal === "no-such-unit") return { values: typedValues(form), errors: { unitId: "invalidChoice" } };
  if (!file && AT_ADDRESS.has(refusal)) return { values: typedValues(form), errors: { address: refusal } };
  return refusedForm(form, refusal);
}

type Given = { file: File | null; address: string; errors: FormState["errors"] };

/** Either a file or an address; with both the file counts, for it had to be looked for. */
function readGiven(form: FormData): Given {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return { file, address: "", errors: {} };
  const typed = String(form.get("address") ?? "").trim();
  if (typed === "") return { file: null, address: "", errors: { file: "required" } };
  const address = webAddress().safeParse(typed);
  if (!address.success) return { file: null, address: "", errors: { address: "invalidAddress" } };
  return { file: null, address: address.data, errors: {} };
}
