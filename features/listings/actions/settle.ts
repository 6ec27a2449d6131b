import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/forms/form-state.ts";
import type { Outcome } from "@/lib/outcome.ts";

/** Answers a form with what was refused and what was typed, or leads to the page that says with `notice` what was done. */
export function settle(form: FormData, outcome: Outcome<string, unknown>, path: string, notice: string): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${path}?notice=${notice}`);
}
