import { createListing } from "@/features/listings/commands/create-listing.ts";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { approveListing } from "@/features/listings/commands/review-listing.ts";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { type ListingForm, listingForm } from "@/features/listings/schema.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { createInstitution, createOffice, createStaff } from "./institutions.ts";

/** The fields that a person would fill in for a listing of each kind; enough to publish it. */
const FIELDS: Record<ListingKind, Fields> = {
  exhibition: {
    type: "heritage",
    startsOn: "2031-03-01",
    endsOn: "2031-06-30",
    timeZone: "Asia/Shanghai",
    venueName: "Harbour Museum",
    "hours.0.weekdays": ["2", "3", "4", "5", "6", "7"],
    "hours.0.opens": "10:00",
    "hours.0.closes": "18:00",
    "closures.0.startsOn": "2031-05-01",
    "closures.0.endsOn": "2031-05-02",
    "closures.0.reason": "Holiday",
  },
  lecture: {
    format: "lecture",
    "sessions.0.localStart": "2031-03-12T15:00",
    "sessions.0.localEnd": "2031-03-12T17:00",
    "sessions.0.timeZone": "Asia/Shanghai",
    "sessions.0.venueName": "Assembly Hall",
    "sessions.0.room": "201",
    "persons.0.role": "speaker",
    "persons.0.name": "Zarina Rahimova",
    "persons.0.orcid": "0000-0002-1825-0097",
  },
  programme: {
    degreeType: "joint",
    level: "master",
    credits: "120",
    "partners.0.role": "partner",
    "partners.0.name": "Almaty School of Trade",
    "partners.0.countryCode": "KZ",
    "intakes.0.deadlineOn": "2031-02-01",
    "intakes.0.startsOn": "2031-09-01",
    "intakes.0.timeZone": "Asia/Shanghai",
    "intakes.0.places": "20",
  },
  project: {
    "parts.aims": "To map the kilns of the coast.",
    startsOn: "2031-01-01",
    partnersSought: ["research", "industry"],
    "persons.0.role": "lead",
    "persons.0.name": "Idris Qureshi",
    "outputs.0.title": "A survey",
    "outputs.0.year": "2031",
    "outputs.0.doi": "10.5555/12345678",
  },
  opportunity: {
    direction: "offer",
    sector: "C",
    validUntil: "2031-12-31",
    timeZone: "Africa/Cairo",
    partnersSought: "industry",
  },
  brief: {
    "parts.question": "Which ports?",
    "parts.findings": "Three.",
    "parts.recommendation": "Deepen one.",
    version: "1.0",
    releasedOn: "2030-11-01",
    "persons.0.role": "author",
    "persons.0.name": "Mei Lin",
  },
};

/** A whole form as the browser would send it, checked by the schema. */
export function formFor(kind: ListingKind, changes: Fields = {}): ListingForm {
  const fields: Fields = {
    title: "Paper on the road",
    summary: "How paper travelled west.",
    body: "From **Dunhuang** to Samarkand.",
    route: "belt_central",
    countryCode: "CN",
    city: "Guangzhou",
    isFree: "on",
    ...FIELDS[kind],
    ...changes,
  };
  return listingForm.parse({ ...nestedForm(fields, ["id", "role", "timeZone"]), kind });
}

type DeskChoices = { verified?: boolean };
export type Desk = { institution: { id: string; slug: string; name: string }; editor: Member };

/** An institution, verified unless said otherwise, with an editor. */
export async function createDesk(choices: DeskChoices = {}): Promise<Desk> {
  const institution = await createInstitution({ verified: choices.verified ?? true });
  return { institution, editor: await createStaff(institution, "editor") };
}

/** A new draft, nothing but begun: revision 1. */
export async function createDraft(desk: Desk, kind: ListingKind = "lecture"): Promise<{ id: string; code: string }> {
  return createListing(desk.editor, desk.institution.id, kind, {
    title: "Paper on the road",
    sourceLanguage: "en",
    unitId: null,
    route: "belt_central",
    countryCode: "CN",
    city: "Guangzhou",
  });
}

/** A draft with everything filled in, revision 2. */
export async function createCompleteDraft(
  desk: Desk,
  kind: ListingKind = "lecture",
  changes: Fields = {},
): Promise<{ id: string; code: string; revision: number }> {
  const draft = await createDraft(desk, kind);
  const saved = await saveListing(desk.editor, draft.id, 1, formFor(kind, changes));
  if (!saved.ok) throw new Error(`The draft was not saved: ${saved.refusal}`);
  return { ...draft, revision: saved.value.revision };
}

/** A listing that went through publishing: public for a verified desk, else in review. Revision 3. */
export async function createPublished(
  desk: Desk,
  kind: ListingKind = "lecture",
  changes: Fields = {},
): Promise<{ id: string; code: string; revision: number }> {
  const draft = await createCompleteDraft(desk, kind, changes);
  const published = await publishListing(desk.editor, draft.id, draft.revision);
  if (!published.ok) throw new Error(`The listing was not published: ${published.refusal}`);
  return { ...draft, revision: draft.revision + 1 };
}

/** A public listing of an institution that is not verified: the office let it pass once. */
export async function createUnverifiedPublic() {
  const desk = await createDesk({ verified: false });
  const office = await createOffice();
  const { id, code, revision } = await createPublished(desk);
  await approveListing(office, id, revision);
  return { desk, office, id, code };
}
