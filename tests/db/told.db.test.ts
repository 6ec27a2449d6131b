import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { announce } from "@/features/announcements/commands.ts";
import { mergeInstitution } from "@/features/institutions/commands/merge-institution.ts";
import { archiveListing, cancelListing } from "@/features/listings/commands/end-listing.ts";
import { saveTranslation } from "@/features/listings/commands/save-translation.ts";
import { PLACES_COUNTED } from "@/features/listings/rules/places-told.ts";
import { translationForm } from "@/features/listings/schema.ts";
import { database, transaction } from "@/lib/db.ts";
import { ANNOUNCEMENTS, institutionTag, LISTS, listingTag } from "@/lib/http/page-facts.ts";
import { newId } from "@/lib/id.ts";
import { CHANNEL } from "@/server/cache/listening.ts";
import { createInstitution, createOffice } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished } from "@/tests/factories/listings.ts";
import { createPublished as createPublishedListing } from "@/tests/factories/published-listings.ts";

const listener = new Client({ connectionString: process.env.DATABASE_URL });
let heard: string[] = [];

beforeAll(async () => {
  await listener.connect();
  listener.on("notification", ({ payload = "" }) => heard.push(payload));
  await listener.query(`LISTEN ${CHANNEL}`);
});
afterAll(() => listener.end());

/** What has been told since the last time, each once; everything committed before is in it. */
async function told(): Promise<string[]> {
  const mark = newId();
  await database().$executeRaw`SELECT pg_notify(${CHANNEL}, ${mark})`;
  await expect.poll(() => heard.includes(mark)).toBe(true);
  const tags = heard.filter((tag) => tag !== mark);
  heard = [];
  return [...new Set(tags)].sort();
}

beforeEach(async () => {
  await told();
});

/** Tables that no public page shows, and why a write to them need not be told. */
const UNTOLD: Record<string, string> = {
  app_user: "people",
  auth_session: "people",
  sign_in_code: "people",
  office_member: "people",
  office_invitation: "people",
  membership: "people",
  membership_unit: "people",
  invitation: "people",
  invitation_unit: "people",
  translator: "people",
  saved_search: "people",
  kept_form: "people",
  registration: "people; the places they take are the pool's",
  attendee: "people",
  attendee_consent: "people",
  check_in: "people",
  registration_view: "seen at the desk",
  registration_note: "seen at the desk",
  mailing: "mail",
  mailing_text: "mail",
  mail_text: "mail",
  mail_text_words: "mail",
  letter_round: "mail",
  certificate: "people; who verifies one asks for it alone",
  letter: "people; who verifies one asks for it alone",
  form: "seen where somebody registers, which is no public page",
  form_version: "seen where somebody registers",
  form_field: "seen where somebody registers",
  form_field_text: "seen where somebody registers",
  form_reply: "people",
  form_answer: "people",
  settled_likeness: "seen by the office",
  likeness: "seen by the office",
  case_assignment: "seen by the office",
  job_run: "seen by the office",
  reason_template: "seen by the office",
  reason_text: "seen by the office",
  application: "seen by applicant and office",
  application_name: "seen by applicant and office",
  evidence: "seen by desk and office; what comes of it is a verification, which is told itself",
  judgement: "seen by desk and office; what comes of it is a standing or a verification, which are told themselves",
  vouch: "seen by desks and office; what comes of it is a verification",
  audit_entry: "seen by desk and office",
  venue_proposal: "seen by desk and office; what comes of it is a venue, which is told itself",
  import_source: "seen at the desk",
  import_run: "seen at the desk",
  import_row: "seen at the desk",
  imported_listing: "seen at the desk; what is imported is a listing, which is told itself",
  outbox: "mail",
  rate_limit: "counters",
  listing_revision: "written with its listing, whose row is told",
  translation_revision: "written with its translation, whose row is told; what waits is not shown",
  listing_template: "seen at the desk",
  import_subscription: "seen at the desk",
  glossary_term: "seen by who translates",
  listing_counter: "counters",
  register_entry: "seen where somebody joins",
  register_domain: "seen where somebody joins",
  problem_report: "seen by the office",
  inquiry: "mail",
  place: "asked for a city's position, which is told itself",
  unit_name: "written with its unit, whose row is told",
  search_word: "written with the words of a listing, which are told themselves",
  _prisma_migrations: "the migrations' own",
};

describe("every table", () => {
  it("tells what is written to it, or no public page shows it", async () => {
    const tables = await database().$queryRaw<{ name: string; tells: boolean }[]>`
      SELECT c.relname AS name, EXISTS (
        SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE 'tell\_%') AS tells
      FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace`;
    const silent = tables.filter(({ tells }) => !tells).map(({ name }) => name);
    // Does a public page show the new table? Then let it tell (see the migration tell_what_is_shown); else say why not.
    expect(silent.filter((name) => !(name in UNTOLD))).toEqual([]);
    expect(tables.filter(({ name, tells }) => tells && name in UNTOLD)).toEqual([]);
  });
});

describe("a listing", () => {
  it("is told when it is published, translated, called off and put away, and not before", async () => {
    const desk = await createDesk();
    await createCompleteDraft(desk); // the city gets its position, which is told
    await told();
    const draft = await createCompleteDraft(desk);
    expect(await told()).toEqual([]);
    const { id } = await createPublished(desk);
    const itself = [LISTS, listingTag(id)].sort();
    expect(await told()).toEqual(itself);
    const text = { title: "论文", summary: "", body: "", pictureAlt: "", sourceHash: "0".repeat(64), parts: {} };
    expect((await saveTranslation(desk.editor, id, "zh-CN", null, translationForm.parse(text))).ok).toBe(true);
    expect(await told()).toEqual(itself);
    expect((await cancelListing(desk.editor, id, "The speaker is ill.")).ok).toBe(true);
    expect(await told()).toEqual(itself);
    expect((await archiveListing(desk.editor, id)).ok).toBe(true);
    expect(await told()).toEqual(itself);
    await database().listing.delete({ where: { id }, select: { id: true } });
    expect(await told()).toEqual(itself);
    await database().listing.delete({ where: { id: draft.id }, select: { id: true } });
    expect(await told()).toEqual([]);
  });

  it("is told by whatever belongs to it", async () => {
    const { id } = await createPublishedListing({ kind: "exhibition", alsoConcerns: ["KZ"] });
    await told();
    const writes = [
      () => database().$executeRaw`UPDATE opening_hours SET closes = '18:00'`,
      () =>
        database().$executeRaw`INSERT INTO closure VALUES (${newId()}::uuid, ${id}::uuid, '2027-04-01', '2027-04-02')`,
      () => database().$executeRaw`DELETE FROM listing_country`,
      () => database().$executeRaw`UPDATE exhibition SET ends_on = '2027-06-30'`,
      () => database().$executeRaw`UPDATE translation SET title = 'Silk'`,
      () => database().$executeRaw`DELETE FROM listing_index`,
    ];
    for (const write of writes) {
      await write();
      expect(await told()).toEqual([LISTS, listingTag(id)].sort());
    }
  });

  it("is not told when the write is taken back, nor when nothing was written", async () => {
    await createPublishedListing();
    await told();
    await transaction(async (tx) => {
      await tx.$executeRaw`UPDATE listing SET city = 'Xi''an'`;
      throw new Error("taken back");
    }).catch(() => undefined);
    await database().$executeRaw`UPDATE listing SET city = 'Xi''an' WHERE false`;
    expect(await told()).toEqual([]);
  });

  it("is not named when more than a hundred change at once: everything is", async () => {
    await createPublishedListing();
    await database().$executeRaw`
      INSERT INTO listing (id, code, slug, kind, status, institution_id, route, country_code, source_language, published_at,
        updated_at)
      SELECT gen_random_uuid(), 'BRF-2026-' || 1000 + n, slug, 'brief', 'draft', institution_id, route, country_code,
        source_language, NULL, now() FROM listing, generate_series(1, 150) n`;
    await told();
    await database().$executeRaw`UPDATE listing SET status = 'published', published_at = now()`;
    expect(await told()).toContain("*");
  });
});

describe("an institution", () => {
  it("is told by its names, its standing and its verification", async () => {
    const { id } = await createInstitution();
    const itself = [institutionTag(id), LISTS].sort();
    expect(await told()).toEqual(itself);
    const writes = [
      () => database().$executeRaw`UPDATE institution SET status = 'suspended'`,
      () => database().$executeRaw`UPDATE institution_name SET name = 'Another'`,
      () => database().$executeRaw`UPDATE verification SET revoked_at = now()`,
      () => database().$executeRaw`DELETE FROM institution`,
    ];
    for (const write of writes) {
      await write();
      expect(await told()).toEqual(itself);
    }
  });
});

describe("two institutions that merge", () => {
  it("are told, both of them, and with them every listing that moves", async () => {
    const from = await createInstitution({ name: "Old College" });
    const into = await createInstitution();
    const { id } = await createPublishedListing({ institution: from });
    await told();
    const typed = { reason: "They are one now.", confirmation: "Old College" };
    const merging = { from: from.slug, into: into.slug, revision: 1, intoRevision: 1, ...typed };
    expect((await mergeInstitution(await createOffice(), merging)).ok).toBe(true);
    const tags = await told();
    for (const tag of [institutionTag(from.id), institutionTag(into.id), listingTag(id), LISTS]) {
      expect(tags).toContain(tag);
    }
  });
});

describe("what the office announces", () => {
  it("is told whenever it is written", async () => {
    const office = await createOffice();
    const [startsAt, endsAt] = [new Date(), new Date(Date.now() + 60_000)];
    const form = { revision: 0, tone: "warning", place: "public", timeZone: "UTC", startsAt, endsAt } as const;
    await told();
    expect((await announce(office, { ...form, texts: [{ language: "en", text: "Closed." }] })).ok).toBe(true);
    expect(await told()).toEqual([ANNOUNCEMENTS]);
    await database().$executeRaw`UPDATE announcement_text SET text = 'Open.'`;
    expect(await told()).toEqual([ANNOUNCEMENTS]);
    await database().$executeRaw`UPDATE announcement SET withdrawn_at = now()`;
    expect(await told()).toEqual([ANNOUNCEMENTS]);
  });
});

describe("places", () => {
  it("are told when pages say something else of them, and not at each registration", async () => {
    const { id } = await createPublishedListing({ places: { capacity: 100, taken: 0 } });
    await told();
    const take = (taken: number) => database().$executeRaw`UPDATE pool SET taken = ${taken}`;
    for (const taken of [1, 50, 99 - PLACES_COUNTED]) {
      await take(taken);
      expect(await told()).toEqual([]);
    }
    for (const taken of [100 - PLACES_COUNTED, 99, 100, 99, 10]) {
      await take(taken);
      expect(await told()).toEqual([listingTag(id)]);
    }
    await database().$executeRaw`UPDATE pool SET capacity = 200`;
    expect(await told()).toEqual([listingTag(id)]);
  });
});
