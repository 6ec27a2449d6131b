"use server";

import { revalidatePath } from "next/cache";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { retryMail } from "./commands.ts";

/** The office sends a failed mail once more. */
export async function retryMailAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => retryMail(await getViewer(), id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${locale}/office/mail`);
  return { values: {}, errors: {} };
}
