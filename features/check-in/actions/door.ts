"use server";

import { revalidatePath } from "next/cache";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { checkIn, type DoorAnswer, undoCheckIn } from "../commands/check-in.ts";
import { readTicketCode } from "../rules/code.ts";
import { type DoorAddress, doorPath } from "../rules/door-address.ts";
import { codeForm, doorChoice, personForm, undoForm } from "../schema.ts";

/**
 * What a button at the door asks: to let in the ticket of a typed code or somebody from the list, or to take it back. The
 * answer stands in the state: `verdict`, whose, when and at which door. A code that was refused stays typed.
 */
export async function doorAction(address: DoorAddress, _previous: FormState, form: FormData): Promise<FormState> {
  const chosen = doorChoice.safeParse({ session: address.sessionId ?? "", door: address.door });
  if (!chosen.success || chosen.data.door === null) return { values: typedValues(form), errors: { code: "required" } };
  const { institutionId, listingId } = address;
  const door = { institutionId, listingId, sessionId: chosen.data.session, name: chosen.data.door };
  const viewer = await getViewer();
  if (form.has("undo")) {
    const undone = undoForm.safeParse(typedValues(form));
    if (!undone.success) return { values: {}, errors: {} };
    return said(address, await orNotFound(() => undoCheckIn(viewer, door, undone.data.undo)));
  }
  if (form.has("person")) {
    const person = personForm.safeParse(typedValues(form));
    if (!person.success) return { values: {}, errors: {} };
    const scan = { key: person.data.key, ticket: { attendeeId: person.data.person }, waited: null };
    return said(address, await orNotFound(() => checkIn(viewer, door, scan)));
  }
  const typed = parseForm(codeForm, form);
  if (!typed.ok) return typed.state;
  const code = readTicketCode(typed.value.code);
  // Asked with what is no code, too, so that a stranger is told nothing else.
  const scan = { key: typed.value.key, ticket: { code: code ?? "" }, waited: null };
  return said(address, await orNotFound(() => checkIn(viewer, door, scan)), typed.value.code);
}

function said(address: DoorAddress, answer: DoorAnswer, code = ""): FormState {
  revalidatePath(doorPath(address));
  const keepsCode = answer.verdict !== "in" && answer.verdict !== "already-in";
  return {
    values: {
      verdict: answer.verdict,
      attendeeId: answer.attendeeId ?? "",
      name: answer.name,
      at: answer.at?.toISOString() ?? "",
      door: answer.door,
      ...(keepsCode && code !== "" ? { code } : {}),
    },
    errors: {},
  };
}
