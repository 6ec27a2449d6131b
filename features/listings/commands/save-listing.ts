import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { slugify } from "@/lib/slug.ts";
import { mayEdit } from "../policy.ts";
import { readChecked } from "../queries/completeness.ts";
import { type Missing, missingFrom } from "../rules/completeness.ts";
import { KINDS } from "../rules/kinds.ts";
import { canEdit } from "../rules/status.ts";
import { sourceHash } from "../rules/translations.ts";
import type { ListingForm } from "../schema.ts";
import { indexListing } from "./index-listing.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { moveListing } from "./move-listing.ts";
import { isUnitFor } from "./unit-for.ts";
import { writeDetails } from "./write-details.ts";
import { writePartners, writePersons } from "./write-people.ts";
import { checkTerms, type TermsRefusal, writeTerms } from "./write-terms.ts";

export type SaveOutcome =
  | Outcome<"stale-revision" | "not-editable" | "no-such-unit", { revision: number; inReview: boolean }>
  | TermsRefusal
  | { ok: false; refusal: "incomplete"; missing: readonly Missing[] };

/** Undoes what was written: readers of a public listing must miss nothing. */
export class Incomplete extends Error {
  constructor(readonly missing: readonly Missing[]) {
    super(`A public listing would lack ${missing.join(", ")}.`);
  }
}

/**
 * Saves a listing's whole form. `revision` is the state on which the typing began. A published listing of an
 * institution that is not verified goes back to the office with what was changed. Refusals: `stale-revision` when
 * somebody saved meanwhile, `not-editable` while in review or when over, `no-such-unit` for one that is not theirs, `capacity-below-taken` with the number of
 * people who have places, `incomplete` with what readers would miss of a published listing. NotFound for strangers, Forbidden for whoever may not edit.
 */
export async function saveListing(
  viewer: Viewer,
  id: string,
  revision: number,
  form: ListingForm,
): Promise<SaveOutcome> {
  try {
    return await transaction(async (tx) => {
      const saved = await saveWithin(viewer, tx, id, revision, form);
      if (saved.ok) await tx.keptForm.deleteMany({ where: { listingId: id, userId: viewer.userId ?? "" } });
      return saved;
    });
  } catch (error) {
    if (error instanceof Incomplete) return { ok: false, refusal: "incomplete", missing: error.missing };
    throw error;
  }
}

/** `saveListing` as part of a greater change. Throws `Incomplete` instead of refusing with it: what was written must be undone. What the viewer has typed and not saved is left alone. */
export async function saveWithin(
  viewer: Viewer,
  tx: Transaction,
  id: string,
  revision: number,
  form: ListingForm,
): Promise<SaveOutcome> {
  const listing = await lockListing(viewer, tx, id);
  if (!mayEdit(viewer, listing)) throw new Forbidden();
  if (form.kind !== listing.kind) throw new NotFound();
  if (!canEdit(listing.status)) return refused("not-editable");
  if (listing.revision !== revision) return refused("stale-revision");
  if (!(await isUnitFor(viewer, tx, listing.institutionId, form.unitId))) return refused("no-such-unit");
  const termsRefusal = "terms" in form ? await checkTerms(tx, id, form.terms) : null;
  if (termsRefusal) return termsRefusal;

  await writeShared(viewer, tx, listing, form);
  await writeSourceText(viewer, tx, listing, form);
  const span = await writeDetails(tx, listing, form);
  await tx.listing.update({ where: { id }, data: span, select: { id: true } });
  if ("terms" in form) await writeTerms(viewer, tx, listing, form.terms);
  const missing = listing.status === "published" ? missingFrom(await readChecked(viewer, tx, id)) : [];
  if (missing.length > 0) throw new Incomplete(missing);
  await indexListing(viewer, tx, id);
  await recordAudit(viewer, tx, {
    action: "listing.edit",
    subjectId: id,
    institutionId: listing.institutionId,
    details: { code: listing.code, revision: revision + 1 },
    isSample: listing.isSample,
  });
  const inReview = await reviewAgain(viewer, tx, listing);
  return succeeded({ revision: revision + (inReview ? 2 : 1), inReview });
}

/** What the office approved must not be changed behind its back: an unverified institution's edit is read again. */
export async function reviewAgain(viewer: Viewer, tx: Transaction, listing: LockedListing): Promise<boolean> {
  if (listing.status !== "published" || listing.publishesAtOnce) return false;
  const moved = await moveListing(viewer, tx, listing, { to: "in_review", action: "listing.submit" });
  return moved.ok;
}

async function writeShared(viewer: Viewer, tx: Transaction, listing: LockedListing, form: ListingForm): Promise<void> {
  const countries = form.countries.filter((code) => code !== form.countryCode);
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      slug: slugify(form.title, listing.code.toLowerCase()),
      unitId: form.unitId,
      route: form.route,
      countryCode: form.countryCode,
      city: form.city,
      attendanceMode: form.attendanceMode,
      isFree: form.isFree,
      fieldCode: form.fieldCode,
      languages: form.languages.length > 0 ? form.languages : [listing.sourceLanguage],
      revision: { increment: 1 },
      countries: { deleteMany: {}, create: countries.map((countryCode) => ({ countryCode })) },
    },
    select: { id: true },
  });
  await placeCities(tx, [form]);
  if ("persons" in form) await writePersons(viewer, tx, listing, form.persons);
  if ("partners" in form) await writePartners(viewer, tx, listing, form.partners);
}

async function writeSourceText(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  form: ListingForm,
): Promise<void> {
  const written = new Map(Object.entries("parts" in form ? form.parts : {}));
  const parts = KINDS[form.kind].parts.map((part) => ({ part, text: written.get(part) ?? "" }));
  const { title, summary, body, pictureAlt } = form;
  const text = { title, summary, body, pictureAlt };
  const stamp = { sourceHash: sourceHash({ title, summary, body, parts }), updatedById: viewer.userId };
  const key = { listingId: listing.id, language: listing.sourceLanguage };
  await tx.translation.upsert({
    where: { listingId_language: key },
    create: { ...key, ...text, ...stamp },
    update: { ...text, ...stamp },
    select: { language: true },
  });
  await tx.translationPart.deleteMany({ where: key });
  await tx.translationPart.createMany({
    data: parts.filter(({ text: words }) => words !== "").map((part) => ({ ...key, ...part })),
  });
}
