import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { putForms, readForms } from "@/features/forms/commands/carry-forms.ts";
import type { CarriedForms } from "@/features/forms/rules/carried-form.ts";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { isMember, limitIn, type Member, reaches, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { maySeeAtDesk, mayWriteFor } from "../policy.ts";
import { copiedFields, templateFields } from "../rules/begin-with.ts";
import { PREFILLED_FIELDS } from "../rules/choices.ts";
import { formOf, LISTING_FORM } from "../rules/listing-form.ts";
import { listingForm, newListingForm } from "../schema.ts";
import { beginListing } from "./create-listing.ts";
import { indexListing } from "./index-listing.ts";
import { saveWithin } from "./save-listing.ts";

/** No desk can keep an eye on more. */
const MOST_TEMPLATES = 60;

/**
 * Begins a draft with everything that another listing of the institution says, its translations too, and asks what that asks; its
 * picture and its registrations stay with it. NotFound for strangers, Forbidden for whoever may not write.
 */
export async function copyListing(viewer: Viewer, institutionId: string, id: string): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const listing = await readOwn(viewer, tx, institutionId, id);
    const fields = copiedFields({ ...formOf(listing), pictureAlt: "" });
    const forms = await readForms(viewer, tx, id);
    const copy = await beginWith(viewer, tx, institutionId, { ...listing, fields, forms });
    await copyTranslations(viewer, tx, listing, copy.id);
    return copy;
  });
}

/**
 * Keeps what a listing says and asks, without its dates, as a template of the institution under a name. Refuses `name-taken`,
 * `too-many`. NotFound for strangers, Forbidden for whoever may not write.
 */
export async function keepTemplate(
  viewer: Viewer,
  institutionId: string,
  id: string,
  name: string,
): Promise<Outcome<"name-taken" | "too-many">> {
  return transaction(async (tx): Promise<Outcome<"name-taken" | "too-many">> => {
    const listing = await readOwn(viewer, tx, institutionId, id);
    if ((await tx.listingTemplate.count({ where: { institutionId } })) >= MOST_TEMPLATES) return refused("too-many");
    const { kind, sourceLanguage } = listing;
    const fields = templateFields({ ...formOf(listing), pictureAlt: "" });
    const forms = (await readForms(viewer, tx, id)) as Prisma.InputJsonObject;
    const made = { id: newId(), institutionId, kind, name, sourceLanguage, fields, forms, createdById: viewer.userId };
    const { count } = await tx.listingTemplate.createMany({ data: [made], skipDuplicates: true });
    if (count === 0) return refused("name-taken");
    await recordAudit(viewer, tx, {
      action: "listing.keep-template",
      subjectId: id,
      institutionId,
      details: { template: made.id },
    });
    return done;
  });
}

/** Forgets a template; what was begun with it stays. NotFound when there is none, Forbidden for whoever may not write. */
export async function removeTemplate(viewer: Viewer, institutionId: string, templateId: string): Promise<void> {
  assertWrites(viewer, institutionId);
  if (!isId(templateId)) throw new NotFound();
  await transaction(async (tx) => {
    const { count } = await tx.listingTemplate.deleteMany({ where: { id: templateId, institutionId } });
    if (count === 0) throw new NotFound();
    await recordAudit(viewer, tx, {
      action: "listing.remove-template",
      subjectId: templateId,
      institutionId,
      details: { template: templateId },
    });
  });
}

/** Begins a draft with a template of the institution. NotFound when there is none, Forbidden for whoever may not write. */
export async function beginFromTemplate(
  viewer: Viewer,
  institutionId: string,
  templateId: string,
): Promise<{ id: string }> {
  assertWrites(viewer, institutionId);
  return transaction(async (tx) => {
    const template = isId(templateId)
      ? await tx.listingTemplate.findFirst({ where: { id: templateId, institutionId } })
      : null;
    if (!template) throw new NotFound();
    const { kind, sourceLanguage } = template;
    const [fields, forms] = [template.fields as Fields, template.forms as CarriedForms];
    return beginWith(viewer, tx, institutionId, { kind, sourceLanguage, fields, forms });
  });
}

function assertWrites(viewer: Viewer, institutionId: string): asserts viewer is Member {
  if (!isId(institutionId) || !maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!isMember(viewer) || !mayWriteFor(viewer, institutionId)) throw new Forbidden();
}

async function readOwn(viewer: Viewer, tx: Transaction, institutionId: string, id: string) {
  assertWrites(viewer, institutionId);
  const listing = isId(id)
    ? await tx.listing.findFirst({ where: { id, institutionId }, select: { ...LISTING_FORM, id: true } })
    : null;
  if (!listing || !maySeeAtDesk(viewer, { institutionId, unitId: listing.unitId })) throw new NotFound();
  return listing;
}

type Beginning = { kind: ListingKind; sourceLanguage: string; fields: Fields; forms: CarriedForms };

/**
 * A draft with these fields. What is whole is saved; what still lacks something, such as dates, is kept for who begins it,
 * as if typed and not saved.
 */
async function beginWith(
  viewer: Viewer,
  tx: Transaction,
  institutionId: string,
  { kind, sourceLanguage, fields, forms }: Beginning,
): Promise<{ id: string }> {
  const unitId = unitFor(viewer, institutionId, String(fields.unitId ?? "") || null);
  const given = { ...fields, unitId: unitId ?? "" };
  const draft = await beginListing(viewer, tx, institutionId, kind, newListingForm.parse({ ...given, sourceLanguage }));
  await putForms(viewer, tx, { id: draft.id, institutionId }, forms);
  const parsed = listingForm.safeParse({ ...nestedForm(given, PREFILLED_FIELDS), kind });
  if (parsed.success && (await saveWithin(viewer, tx, draft.id, 1, parsed.data)).ok) return { id: draft.id };
  await tx.keptForm.create({
    data: { listingId: draft.id, userId: viewer.userId ?? "", baseRevision: 1, fields: given },
    select: { listingId: true },
  });
  return { id: draft.id };
}

/** The unit that posts it, as far as the viewer works for it; else one that the viewer works for, or none. */
function unitFor(viewer: Viewer, institutionId: string, unitId: string | null): string | null {
  if (reaches(viewer, institutionId, unitId)) return unitId;
  return limitIn(viewer, institutionId)[0] ?? null;
}

async function copyTranslations(
  viewer: Viewer,
  tx: Transaction,
  { id, sourceLanguage }: { id: string; sourceLanguage: string },
  copyId: string,
): Promise<void> {
  const others = { listingId: id, NOT: { language: sourceLanguage } };
  const translations = await tx.translation.findMany({ where: others });
  await tx.translation.createMany({
    data: translations.map((text) => ({
      ...text,
      listingId: copyId,
      pictureAlt: "",
      madeFrom: text.madeFrom ?? {},
      updatedById: viewer.userId,
    })),
  });
  const parts = await tx.translationPart.findMany({ where: others });
  await tx.translationPart.createMany({ data: parts.map((part) => ({ ...part, listingId: copyId })) });
  await indexListing(viewer, tx, copyId);
}
