"use server";

import { revalidatePath } from "next/cache";
import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, typedValues } from "@/lib/forms/form-state.ts";
import { isId } from "@/lib/id.ts";
import type { Outcome } from "@/lib/outcome.ts";
import {
  confirmRegistration,
  declineRegistration,
  moveToWaitlist,
  withdrawRegistrationAtDesk,
} from "../commands/decide.ts";
import type { MoveRefusal } from "../commands/move.ts";
import { reasonForm } from "../schema.ts";

const DECISIONS: Record<
  string,
  { needsReason: boolean; decide: (viewer: Viewer, id: string, reason: string) => Promise<Outcome<MoveRefusal>> }
> = {
  confirm: { needsReason: false, decide: confirmRegistration },
  waitlist: { needsReason: false, decide: moveToWaitlist },
  decline: { needsReason: true, decide: declineRegistration },
  withdraw: { needsReason: true, decide: withdrawRegistrationAtDesk },
};

/** As many as one page of the table shows. */
const MOST_AT_ONCE = 50;

/**
 * Takes one decision about every registration that is ticked, one after another, so that each is whole by itself, and
 * answers how many there were of each outcome. Those that were refused stay ticked.
 */
export async function decideRegistrationsAction(_previous: FormState, form: FormData): Promise<FormState> {
  // A button in a row names the one registration it is about; the buttons below the table mean all that are ticked.
  const [verb = "", only] = String(form.get("decision") ?? "").split(":");
  const decision = DECISIONS[verb];
  const chosen = (only ? [only] : form.getAll("chosen").map(String)).filter(isId).slice(0, MOST_AT_ONCE);
  if (!decision || chosen.length === 0) return { values: typedValues(form), errors: {}, notice: "none-chosen" };
  let reason = "";
  if (decision.needsReason) {
    const parsed = parseForm(reasonForm, form);
    if (!parsed.ok) return parsed.state;
    reason = parsed.value.reason;
  }
  const viewer = await getViewer();
  const outcomes: Record<string, number> = {};
  const refused: string[] = [];
  for (const id of chosen) {
    const outcome = await decision.decide(viewer, id, reason);
    const name = outcome.ok ? "done" : outcome.refusal;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
    if (!outcome.ok) refused.push(id);
  }
  revalidatePath("/[locale]/desk/[institution]/listings/[id]/registrations", "page");
  return {
    values: {
      chosen: refused,
      ...Object.fromEntries(Object.entries(outcomes).map(([name, count]) => [`outcome.${name}`, String(count)])),
      ...(refused.length > 0 ? { reason } : {}),
    },
    errors: {},
    notice: verb,
  };
}
