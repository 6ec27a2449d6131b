import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { type LockedListing, lockListing } from "@/features/listings/commands/locked-listing.ts";
import { mayEdit } from "@/features/listings/policy.ts";
import { canEdit } from "@/features/listings/rules/status.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { VERSION, type Version } from "../queries/version.ts";
import type { FormField } from "../rules/fields.ts";

/** Which form of which listing, and the state of it that the page was drawn from (0: there was none yet). */
export type FormPlace = { listingId: string; moment: FormMoment; revision: number };

/** `changed-meanwhile`: another tab or person changed the form since the page was drawn. `not-editable`: the listing may not be changed now. */
export type ChangeRefusal = "changed-meanwhile" | "not-editable";

export type Draft = {
  listing: LockedListing;
  formId: string;
  /** The last number that a field's key was made of. */
  lastField: number;
  version: Version;
};

type Done = { details?: Prisma.InputJsonObject; lastField?: number };

/**
 * The gate of every change to a form: under the listing's lock it looks at who may, whether it may be changed now and whether the page
 * was of this state, makes a draft where there is none (a copy of the version released last), counts the change and writes the audit entry.
 * `work` does the rest and answers what else the audit entry says.
 *
 * Refuses `changed-meanwhile` and `not-editable`. Throws NotFound to strangers, Forbidden to those who may not edit the listing.
 */
export async function changeDraft<Refusal extends string>(
  viewer: Viewer,
  { listingId, moment, revision }: FormPlace,
  verb: string,
  work: (tx: Transaction, draft: Draft) => Promise<Outcome<Refusal, Done>>,
): Promise<Outcome<Refusal | ChangeRefusal>> {
  return transaction(async (tx): Promise<Outcome<Refusal | ChangeRefusal>> => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const form = await tx.form.findUnique({
      where: { listingId_moment: { listingId, moment } },
      select: { id: true, revision: true, lastField: true },
    });
    if ((form?.revision ?? 0) !== revision) return refused("changed-meanwhile");
    const { id: formId, lastField } = form ?? (await begin(tx, listingId, moment));
    const version = await draftOf(tx, formId, listing.sourceLanguage);
    const outcome = await work(tx, { listing, formId, lastField, version });
    if (!outcome.ok) return outcome;
    const { details, lastField: last } = outcome.value;
    await tx.form.update({
      where: { id: formId },
      data: { revision: { increment: 1 }, ...(last === undefined ? {} : { lastField: last }) },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: `form.${verb}`,
      subjectId: formId,
      institutionId: listing.institutionId,
      details: { code: listing.code, moment, ...details },
      isSample: listing.isSample,
    });
    return { ok: true, value: undefined };
  });
}

async function begin(tx: Transaction, listingId: string, moment: FormMoment) {
  return tx.form.create({
    data: { id: newId(), listingId, moment },
    select: { id: true, lastField: true },
  });
}

/** The draft of a form; where there is none, a copy of the version released last, or an empty one. */
async function draftOf(tx: Transaction, formId: string, sourceLanguage: string): Promise<Version> {
  const versions = await tx.formVersion.findMany({
    where: { formId },
    orderBy: { number: "desc" },
    take: 1,
    select: VERSION,
  });
  const [last] = versions;
  if (last?.releasedAt === null) return last;
  const made = await tx.formVersion.create({
    data: {
      id: newId(),
      formId,
      number: (last?.number ?? 0) + 1,
      sourceLanguage: last?.sourceLanguage ?? sourceLanguage,
    },
    select: { id: true, number: true, sourceLanguage: true, releasedAt: true },
  });
  const fields = (last?.fields ?? []).map((field) => ({ ...field, id: newId() }));
  await insertFields(tx, made.id, fields, 0);
  return { ...made, fields };
}

/** Writes fields with their texts, from a position on. */
export async function insertFields(
  tx: Transaction,
  versionId: string,
  fields: readonly FormField[],
  from: number,
): Promise<void> {
  await tx.formField.createMany({
    data: fields.map(({ texts: _texts, ...field }, index) => ({
      ...field,
      options: [...field.options],
      shownIfValues: [...field.shownIfValues],
      versionId,
      position: from + index,
    })),
  });
  await tx.formFieldText.createMany({
    data: fields.flatMap(({ id, texts }) =>
      texts.map((text) => ({ ...text, optionLabels: [...text.optionLabels], fieldId: id })),
    ),
  });
}
