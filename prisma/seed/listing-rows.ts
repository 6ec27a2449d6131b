import { KINDS } from "@/features/listings/rules/kinds.ts";
import { spanOf } from "@/features/listings/rules/span.ts";
import { fieldsHash, textFields } from "@/features/listings/rules/translation-fields.ts";
import { type ListingText, sourceHash } from "@/features/listings/rules/translations.ts";
import { newId } from "@/lib/id.ts";
import { slugify } from "@/lib/slug.ts";
import type { ListingKind, PersonRole } from "@/prisma/generated/enums.ts";
import { INSTITUTIONS } from "./content/institutions.ts";
import type { PersonKey } from "./content/people.ts";
import type { SampleListing, SampleText } from "./content/shape.ts";
import { daysBefore } from "./dates.ts";
import { addDetails } from "./detail-rows.ts";
import type { Known } from "./institution-rows.ts";
import { addRegistrations } from "./registration-rows.ts";
import type { Rows } from "./rows.ts";

/** Everything of one listing, under the code it was given. Answers its id. */
export function addListing(rows: Rows, known: Known, sample: SampleListing, code: string, now: Date): string {
  const id = newId();
  const { kind, language, route } = sample;
  const { timeZone, city, country } = INSTITUTIONS[sample.institution];
  const span = spanOf(addDetails({ rows, known, id, now, timeZone }, sample), now);
  const ownerId = known.owners[sample.institution];
  const institutionId = known.institutions[sample.institution];
  const dates = datesOf(sample, span.startsAt, rows.listings.length, now);
  rows.listings.push({
    id,
    code,
    slug: slugify((sample.texts.en ?? sample.texts[language])?.title ?? "", code.toLowerCase()),
    kind,
    institutionId,
    unitId: sample.unit === undefined ? null : known.units[sample.unit],
    route,
    countryCode: sample.country ?? country,
    city: sample.city ?? city,
    attendanceMode: sample.attendance ?? "onsite",
    isFree: sample.paid !== true,
    fieldCode: sample.field ?? null,
    sourceLanguage: language,
    languages: sample.heldIn ?? [language],
    ...span,
    ...dates,
    status: sample.status ?? "published",
    cancellationReason: sample.cancellationReason ?? "",
    reviewNote: sample.reviewNote ?? "",
    createdById: ownerId,
    isSample: true,
  });
  addTexts(rows, id, sample, ownerId, dates.updatedAt);
  for (const countryCode of sample.concerns ?? []) rows.countries.push({ listingId: id, countryCode });
  for (const [role, keys] of Object.entries(sample.people ?? {}) as [PersonRole, PersonKey[]][]) {
    for (const key of keys) {
      const position = rows.listingPersons.filter(({ listingId }) => listingId === id).length;
      rows.listingPersons.push({ listingId: id, personId: known.persons[key], role, position });
    }
  }
  for (const { institution, invited, ...part } of sample.takesPart ?? []) {
    const state = invited ? ({ state: "invited" } as const) : ({ state: "confirmed", confirmedAt: now } as const);
    const between = { listingId: id, institutionId: known.institutions[institution], invitedById: ownerId };
    rows.partnerships.push({ id: newId(), ...between, ...part, ...state, invitedAt: daysBefore(now, 3) });
  }
  addRegistrations(rows, known, sample, { id, code, startsAt: span.startsAt, timeZone }, now);
  const entry = { actorId: ownerId, subjectType: "listing", subjectId: id, institutionId, isSample: true };
  const details = { code, kind };
  if (dates.publishedAt)
    rows.auditEntries.push({ ...entry, action: "listing.publish", details, at: dates.publishedAt });
  if (dates.cancelledAt) rows.auditEntries.push({ ...entry, action: "listing.cancel", details, at: dates.cancelledAt });
  return id;
}

type Dates = { createdAt: Date; updatedAt: Date; publishedAt: Date | null; cancelledAt: Date | null };

/** A brief is published when it is released, the rest long enough before it begins that people could register. */
function datesOf(sample: SampleListing, startsAt: Date | null, turn: number, now: Date): Dates {
  const wasPublic = sample.status === undefined || sample.status === "cancelled";
  const begun = startsAt && startsAt < now && sample.kind !== "project" ? startsAt : now;
  const daysAhead = sample.kind === "brief" ? 0 : 15 + ((turn * 17) % 40);
  const publishedAt = wasPublic ? daysBefore(begun, daysAhead) : null;
  const createdAt = daysBefore(publishedAt ?? now, 4);
  const cancelledAt = sample.status === "cancelled" ? daysBefore(now, 3) : null;
  return { createdAt, publishedAt, cancelledAt, updatedAt: cancelledAt ?? publishedAt ?? daysBefore(now, 1) };
}

function addTexts(rows: Rows, listingId: string, sample: SampleListing, ownerId: string, updatedAt: Date): void {
  const source = sample.texts[sample.language];
  if (!source) throw new Error(`A sample has no text in its own language: ${JSON.stringify(sample.texts)}`);
  const current = sourceHash(listingText(sample.kind, source));
  // What a stale translation was made from: the same text before a sentence was added to its summary.
  const whole = { ...listingText(sample.kind, source), pictureAlt: "" };
  const earlier = textFields(sample.kind, { ...whole, summary: withoutLastSentence(whole.summary) });
  for (const [language, text] of Object.entries(sample.texts)) {
    const { title, summary, body, parts } = listingText(sample.kind, text);
    rows.translations.push({
      listingId,
      language,
      title,
      summary,
      body,
      sourceHash: text.stale ? fieldsHash(sample.kind, earlier) : current,
      madeFrom: text.stale ? earlier : {},
      origin: language === sample.language ? "author" : "translator",
      updatedById: ownerId,
      updatedAt,
    });
    rows.translationParts.push(...parts.map((part) => ({ listingId, language, ...part })));
  }
}

/** The text up to its last sentence; of a single one nothing. */
function withoutLastSentence(text: string): string {
  const sentences = Array.from(new Intl.Segmenter("en", { granularity: "sentence" }).segment(text));
  return text.slice(0, sentences.at(-1)?.index ?? 0).trim();
}

function listingText(kind: ListingKind, { title, summary, body, ...own }: SampleText): ListingText {
  const parts = KINDS[kind].parts.flatMap((part) => {
    const text = own[part];
    return text ? [{ part, text }] : [];
  });
  return { title, summary, body: body.join("\n\n"), parts };
}
