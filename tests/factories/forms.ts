import { addField, type FieldRefusal } from "@/features/forms/commands/edit-fields.ts";
import { releaseForm } from "@/features/forms/commands/release-form.ts";
import { fieldForm } from "@/features/forms/schema.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Outcome } from "@/lib/outcome.ts";
import type { FormFieldKind, FormMoment } from "@/prisma/generated/enums.ts";

export type FieldWish = {
  kind?: FormFieldKind;
  label?: string;
  help?: string;
  required?: boolean;
  per?: "registration" | "person";
  sensitive?: boolean;
  retentionDays?: string;
  /** Words of its options; they get the keys o1, o2 … */
  options?: readonly string[];
  shownIf?: readonly string[];
};

/** A field as the builder's form would send it, read by its schema. */
export function fieldInput({ kind = "short_text", options = [], ...wish }: FieldWish = {}) {
  return fieldForm(kind).parse({
    label: wish.label ?? "Where from?",
    help: wish.help ?? "",
    required: wish.required ?? false,
    per: wish.per ?? "registration",
    sensitive: wish.sensitive ?? false,
    retentionDays: wish.retentionDays ?? (wish.sensitive ? "30" : ""),
    options: options.map((label, index) => ({ key: `o${index + 1}`, label })),
    shownIf: [...(wish.shownIf ?? [])],
  });
}

/** The state of a form that a page drawn now would carry. */
export async function formRevision(listingId: string, moment: FormMoment = "registering"): Promise<number> {
  const form = await database().form.findUnique({
    where: { listingId_moment: { listingId, moment } },
    select: { revision: true },
  });
  return form?.revision ?? 0;
}

/** Adds one field to the draft as it stands now. */
export async function addWished(
  editor: Member,
  listingId: string,
  wish: FieldWish,
  moment: FormMoment = "registering",
): Promise<Outcome<FieldRefusal>> {
  const place = { listingId, moment, revision: await formRevision(listingId, moment) };
  return addField(editor, place, wish.kind ?? "short_text", fieldInput(wish));
}

/** A form of these fields, put into use; they get the keys q1, q2 … */
export async function createForm(
  editor: Member,
  listingId: string,
  fields: readonly FieldWish[],
  moment: FormMoment = "registering",
): Promise<void> {
  for (const wish of fields) {
    const added = await addWished(editor, listingId, wish, moment);
    if (!added.ok) throw new Error(`The field was not added: ${added.refusal}`);
  }
  const released = await releaseForm(editor, { listingId, moment, revision: await formRevision(listingId, moment) });
  if (!released.ok) throw new Error(`The form was not released: ${released.refusal}`);
}
