import "server-only";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { slugify } from "@/lib/slug.ts";
import { readChecked } from "../queries/completeness.ts";
import { isListingOver } from "../queries/is-over.ts";
import { type Missing, missingFrom } from "../rules/completeness.ts";
import { KINDS } from "../rules/kinds.ts";
import { changeOfSchedule, type Schedule } from "../rules/schedule.ts";
import { mustBeComplete } from "../rules/status.ts";
import { sourceHash } from "../rules/translations.ts";
import type { ListingForm } from "../schema.ts";
import { tellRegistered } from "./announcements.ts";
import { indexListing } from "./index-listing.ts";
import type { LockedListing } from "./locked-listing.ts";
import { NOT_DOUBTED } from "./move-listing.ts";
import { takeUpAgain } from "./postpone-listing.ts";
import { readSchedule } from "./read-schedule.ts";
import { readForm, recordRevision } from "./record-revision.ts";
import { readSource, stampTranslations } from "./stamp-translations.ts";
import { writeDetails } from "./write-details.ts";
import { writePartners, writePersons } from "./write-people.ts";
import { writeTerms } from "./write-terms.ts";

/** Undoes what was written: readers of a public listing must miss nothing. */
export class Incomplete extends Error {
  constructor(readonly missing: readonly Missing[]) {
    super(`A public listing would lack ${missing.join(", ")}.`);
  }
}

/** What a listing was before its form was written, and is now. */
export type Written = { before: Fields; after: Fields; schedule: Schedule };

/**
 * Writes a whole form, checked by its schema, onto a locked listing. Throws Incomplete when readers of a public listing would
 * miss something; the caller lets that undo the transaction.
 */
export async function writeForm(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  form: ListingForm,
): Promise<Written> {
  const { id } = listing;
  const [before, schedule] = [await readForm(viewer, tx, id), await readSchedule(viewer, tx, id)];
  const source = await readSource(viewer, tx, listing);
  await writeShared(viewer, tx, listing, form);
  await writeSourceText(viewer, tx, listing, form);
  await stampTranslations(viewer, tx, listing, source);
  const span = await writeDetails(tx, listing, form);
  await tx.listing.update({ where: { id }, data: { ...span, ...NOT_DOUBTED }, select: { id: true } });
  if ("terms" in form) await writeTerms(viewer, tx, listing, form.terms);
  const missing = mustBeComplete(listing.status) ? missingFrom(await readChecked(viewer, tx, id)) : [];
  if (missing.length > 0) throw new Incomplete(missing);
  return { before, after: await readForm(viewer, tx, id), schedule };
}

/** What follows from a form that was written and stays: search knows it, history keeps it, the registered are told. */
export async function settleForm(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  { schedule, ...written }: Written & { changeNote: string },
): Promise<void> {
  await indexListing(viewer, tx, listing.id);
  await recordRevision(viewer, tx, listing, written);
  await tellOfChange(viewer, tx, listing, schedule);
}

/** A public listing that moved is told to everybody registered; one that was put off is on again once it has new dates. */
async function tellOfChange(viewer: Viewer, tx: Transaction, listing: LockedListing, before: Schedule): Promise<void> {
  if (listing.status !== "published" && listing.status !== "postponed") return;
  const change = changeOfSchedule(before, await readSchedule(viewer, tx, listing.id));
  if (listing.status === "postponed" && change.dates) await takeUpAgain(viewer, tx, listing, before);
  else if ((change.dates || change.place) && !(await isListingOver(viewer, tx, listing.id, listing.now))) {
    await tellRegistered(viewer, tx, listing, { template: "listing-changed", before, change });
  }
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
      contactName: form.contact.shownAs,
      contactEmail: form.contact.email,
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
