"use server";

import { revalidatePath } from "next/cache";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { assignCase } from "./commands.ts";
import { CASE_KINDS } from "./rules.ts";
import { assignmentSchema } from "./schema.ts";

/** Takes a case, gives it away or lets it go, as the form says, and shows the page anew. */
export async function assignCaseAction(
  locale: Locale,
  kind: CaseKind,
  subjectId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(assignmentSchema, form);
  if (!parsed.ok) return parsed.state;
  const known = CASE_KINDS.find((one) => one === kind);
  if (!known) return refusedForm(form, "closed");
  const outcome = await orNotFound(async () =>
    assignCase(await getViewer(), { kind: known, subjectId: String(subjectId), ...parsed.value }),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${locale}/office`, "layout");
  return { values: {}, errors: {} };
}
