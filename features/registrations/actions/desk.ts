"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
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

const DECISIONS = new Map<
  string,
  { needsReason: boolean; decide: (viewer: Viewer, id: string, reason: string) => Promise<Outcome<MoveRefusal>> }
>(
  Object.entries({
    confirm: { needsReason: false, decide: confirmRegistration },
    waitlist: { needsReason: false, decide: moveToWaitlist },
    decline: { needsReason: true, decide: declineRegistration },
    withdraw: { needsReason: true, decide: withdrawRegistrationAtDesk },
  }),
);

/** As many as one page of the table shows. */
const MOST_AT_ONCE = 50;

/** The button that leads those ticked on to the page on which they are written to. */
const WRITE = "write";

/**
 * Takes one decision about every registration that is ticked, one after another, so that each is whole by itself, and
 * answers how many there were of each outcome. Those that were refused stay ticked, and those that a button in another row was not about; one that the viewer may not decide
 * about, because it is gone or they left meanwhile, is counted and does not stop the others.
 */
export async function decideRegistrationsAction(
  place: DeskPlace & { listingId: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  // A button in a row names the one registration it is about; the buttons below the table mean all that are ticked.
  const [verb = "", only] = String(form.get("decision") ?? "").split(":");
  const decision = DECISIONS.get(verb);
  const ticked = form.getAll("chosen").map(String).filter(isId).slice(0, MOST_AT_ONCE);
  const chosen = only ? [only].filter(isId) : ticked;
  if (verb === WRITE && chosen.length > 0) {
    const query = new URLSearchParams(chosen.map((id) => ["chosen", id]));
    redirect(`${listingsPath(place, `/${place.listingId}/registrations/mailing`)}?${query}`);
  }
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
  const done: string[] = [];
  for (const id of chosen) {
    const name = await outcomeName(decision.decide(viewer, id, reason));
    outcomes[name] = (outcomes[name] ?? 0) + 1;
    (name === "done" ? done : refused).push(id);
  }
  revalidatePath("/[locale]/desk/[institution]/listings/[id]/registrations", "page");
  return {
    values: {
      chosen: [...new Set([...ticked, ...refused])].filter((id) => !done.includes(id)),
      done,
      refused,
      ...Object.fromEntries(Object.entries(outcomes).map(([name, count]) => [`outcome.${name}`, String(count)])),
      // A reason that was meant for those still ticked is not lost over the one that was decided about in its row.
      ...(only ? { reason: String(form.get("reason") ?? "") } : refused.length > 0 ? { reason } : {}),
    },
    errors: {},
    notice: verb,
  };
}

async function outcomeName(decided: Promise<Outcome<MoveRefusal>>): Promise<MoveRefusal | "done" | "not-allowed"> {
  try {
    const outcome = await decided;
    return outcome.ok ? "done" : outcome.refusal;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return "not-allowed";
    throw error;
  }
}
