import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { getPublishedLetter } from "@/features/letters/queries/published-letter.ts";
import { deliverDueMail } from "@/features/notifications/jobs.ts";
import { getRegistrationByToken } from "@/features/registrations/queries/by-token.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { createSignInCode, signInDigits } from "@/lib/auth/sign-in-code.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { forgetEnv } from "@/lib/env.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { createAsked, passportPage, person, register, sent } from "@/tests/factories/answers.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createUser,
  createViewer,
} from "@/tests/factories/institutions.ts";
import { createInvited, issued, NUMBER } from "@/tests/factories/letters.ts";
import { createListingWithPool, createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { forgetOldRegistrations } from "../jobs.ts";
import { PERSONAL_DATA } from "../queries/registry.ts";
import { changeAddress, correctName } from "./correct.ts";
import { erasePerson } from "./erase.ts";
import { exportPerson } from "./export-data.ts";
import { consumeDataCode, sendAddressCode, sendDataCode } from "./prove.ts";
import { withdrawAll } from "./withdraw-all.ts";

const CANARY = "Qanarybird";
const CANARY_MAIL = "qanarybird@nest.example";
const DAY = 86_400_000;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "privacy-"));
  process.env.STORAGE_URL = `file:${folder}`;
  forgetEnv();
});

/** Tables whose columns look personal and are in nobody's registry, and why. */
const NOT_PERSONAL: Record<string, string> = {
  announcement_text: "words of the office for everybody",
  closure: "an institution's days",
  form_version: "who released it, by a number",
  form_field_text: "an institution's questions",
  glossary_term: "an institution's words; who wrote them by a number",
  import_run: "an institution's file; who read it by a number, goes after a month",
  import_row: "an institution's file, goes after a month",
  import_source: "an institution's list",
  import_subscription: "an institution's list; who follows it by a number",
  institution: "the address at which an institution wants inquiries",
  institution_name: "an institution's name",
  institution_alias: "an institution's name",
  job_run: "names of jobs",
  judgement: "the office's decisions about institutions; who by a number",
  evidence: "an institution's evidence; who by a number",
  vouch: "one institution's word for another",
  listing: "an institution's; who began it by a number",
  listing_partner: "names of institutions",
  listing_revision: "an institution's text; who by a number",
  listing_template: "an institution's text",
  mailing: "an institution's mail; who wrote it by a number",
  mailing_text: "an institution's words to many",
  partnership: "between institutions; who by a number",
  person: "published by an institution about its speakers, which answers for it",
  person_title: "published by an institution about its speakers",
  search_name: "made of what institutions publish",
  place: "places on the map",
  reason_text: "words of the office",
  register_entry: "the public register of universities",
  settled_likeness: "names of institutions",
  translation: "an institution's text; who by a number",
  translation_part: "an institution's text",
  translation_revision: "an institution's text; who by a number",
  unit: "parts of institutions",
  unit_name: "names of parts of institutions",
  venue: "places of institutions",
  venue_name: "names of places",
  attachment: "documents of listings",
  rate_limit: "digests that name nobody",
};
const LOOKS_PERSONAL =
  /(^|_)(email|recipient|name|note|reason|words|text|value|sealed|fields|actor_id|author_id|owner_id|user_id|applicant_id|attendee_id|registration_id|by_id|contact)$/;

describe("what is held about people", () => {
  it("is named by a feature, or has a reason not to be, in every table", async () => {
    const columns = await database().$queryRaw<{ table_name: string; column_name: string }[]>`
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE '\_prisma%'`;
    const personal = new Set(
      columns.filter((one) => LOOKS_PERSONAL.test(one.column_name)).map((one) => one.table_name),
    );
    const named = new Set(PERSONAL_DATA.flatMap(({ tables }) => tables));
    expect([...personal].filter((table) => !named.has(table) && !(table in NOT_PERSONAL))).toEqual([]);
    const all = new Set(columns.map((one) => one.table_name));
    expect([...named, ...Object.keys(NOT_PERSONAL)].filter((table) => !all.has(table))).toEqual([]);
  });
});

/** A past lecture with a registration that a canary left behind everywhere. */
async function plantCanary() {
  const user = await createUser({ email: CANARY_MAIL, name: CANARY });
  const listing = await createAsked();
  const answers = await sent(
    listing,
    { "all.q1": "o1", "all.q2": `${CANARY}-passport`, "0.q3": `${CANARY}-diet` },
    { people: ["0", "1"], files: new Map([["answers.all.q4", await passportPage()]]) },
  );
  const { id, token } = await register(
    listing,
    answers,
    person({ name: CANARY, email: CANARY_MAIL, note: `${CANARY} comes late`, companions: [`${CANARY} the younger`] }),
  );
  const institution = await createInstitution();
  await createMembership(institution);
  await createMembership(institution, { user });
  await database().inquiry.create({
    data: {
      id: newId(),
      institutionId: institution.id,
      name: CANARY,
      email: CANARY_MAIL,
      subject: CANARY,
      text: CANARY,
      locale: "en",
      submissionKey: newId(),
    },
    select: { id: true },
  });
  await database().problemReport.create({
    data: {
      id: newId(),
      listingId: listing.id,
      reason: "other",
      text: `${CANARY} says`,
      email: CANARY_MAIL,
      locale: "en",
      submissionKey: newId(),
      settledAt: new Date(),
      settledById: newId(),
      outcomeNote: `${CANARY} was right`,
    },
    select: { id: true },
  });
  await database().savedSearch.create({
    data: {
      id: newId(),
      userId: user.id,
      name: CANARY,
      query: `q=${CANARY}`,
      frequency: "daily",
      timeZone: "UTC",
      seenUntil: new Date(),
    },
    select: { id: true },
  });
  await database().registrationNote.create({
    data: { id: newId(), registrationId: id, text: `${CANARY} is a friend` },
    select: { id: true },
  });
  await database().invitation.create({
    data: {
      id: newId(),
      institutionId: institution.id,
      email: CANARY_MAIL,
      role: "viewer",
      locale: "en",
      tokenHash: newId(),
      expiresAt: new Date(),
    },
    select: { id: true },
  });
  await transaction((tx) => createSignInCode(tx, CANARY_MAIL, "/en", new Date()));
  return { id, token, listing, userId: user.id };
}

/** Every table in which a text occurs in any column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM ${Prisma.raw(`"${name}"`)} AS t WHERE t::text ILIKE ${`%${text}%`}`;
    if (row && row.count > 0n) found.push(name);
  }
  return found.sort();
}

const storedFiles = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));

/** The files of an archive by name. */
async function unpacked(parts: AsyncGenerator<Uint8Array>): Promise<Map<string, Buffer>> {
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  const bytes = Buffer.concat(chunks);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, length, head] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.subarray(at + 46, at + 46 + length).toString();
    files.set(name, inflateRawSync(bytes.subarray(head + 30 + length, head + 30 + length + packed)));
    at += 46 + length;
  }
  return files;
}

const endListing = (id: string, at: Date) =>
  database().listing.update({ where: { id }, data: { endsAt: at }, select: { id: true } });

describe("a person", () => {
  it("takes everything away, and is erased so that nothing of them is found but what was said to stay", async () => {
    const { id, token, listing, userId } = await plantCanary();
    expect(await tablesWith(CANARY)).toContain("registration");

    const exported = await exportPerson(ANONYMOUS, CANARY_MAIL, "en");
    const files = exported.ok ? await unpacked(exported.value) : new Map<string, Buffer>();
    const data = JSON.parse(files.get("data.json")?.toString() ?? "{}") as { held: Record<string, object[]> };
    expect(Object.keys(data.held).sort()).toEqual(
      [
        "account",
        "answers",
        "audit",
        "consents",
        "inquiries",
        "mails",
        "memberships",
        "people",
        "registrations",
        "reports",
        "savedSearches",
      ].sort(),
    );
    // Sealed answers and files are opened for their owner.
    expect(JSON.stringify(data.held.answers)).toContain(`${CANARY}-passport`);
    const names = [...files.keys()];
    expect(names.filter((name) => name.startsWith("tickets/"))).toHaveLength(2);
    const [answer = ""] = names.filter((name) => name.startsWith("answers/"));
    expect(files.get(answer)?.subarray(8, 12).toString()).toBe("WEBP");

    // A place that is still to come is not given up by the way.
    expect(await erasePerson(ANONYMOUS, CANARY_MAIL, "en")).toEqual({ ok: false, refusal: "blocked" });
    expect(await database().user.count({ where: { id: userId } })).toBe(1);
    await withdrawAll(ANONYMOUS, CANARY_MAIL, "en");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0, holds: true });

    expect(await erasePerson(ANONYMOUS, CANARY_MAIL, "en")).toMatchObject({ ok: true });
    // The last mail knows the address until it is sent or given up.
    expect(await tablesWith(CANARY)).toEqual(["outbox"]);
    const last = await database().outbox.findMany({ where: { recipient: CANARY_MAIL }, select: { template: true } });
    expect(last).toEqual([{ template: "data-erased" }]);
    await database().outbox.updateMany({ where: { recipient: CANARY_MAIL }, data: { attempts: 100 } });
    await deliverDueMail();
    expect(await tablesWith(CANARY)).toEqual([]);
    for (const name of await storedFiles()) expect((await readFile(join(folder, name))).includes(CANARY)).toBe(false);
    expect(await storedFiles()).toEqual([]);

    await expect(getRegistrationByToken(token, "en")).rejects.toThrow(NotFound);
    await expect(getRegistrationByToken(personalToken("registration", id), "en")).rejects.toThrow(NotFound);
    const facts = await database().auditEntry.findMany({
      where: { action: { in: ["registration.erase", "user.erase"] } },
      select: { subjectId: true },
    });
    expect(facts.map(({ subjectId }) => subjectId).sort()).toEqual([id, userId].sort());
    expect(await database().registration.count({ where: { id, people: 2 } })).toBe(1);
  });

  it("who came long ago keeps number and initials of the certificate, and the figures stay", async () => {
    const listing = await createListingWithPool({ endsAt: new Date(Date.now() - DAY) });
    const { id, email } = await createRegistration(listing);
    const attendee = await database().attendee.findFirstOrThrow({
      where: { registrationId: id },
      select: { id: true },
    });
    await database().attendee.update({ where: { id: attendee.id }, data: { name: "Wei Chen" }, select: { id: true } });
    await database().checkIn.create({
      data: {
        id: newId(),
        scanKey: newId(),
        listingId: listing.id,
        attendeeId: attendee.id,
        door: "North",
        scannedAt: new Date(Date.now() - DAY),
      },
      select: { id: true },
    });
    await database().certificate.create({
      data: { id: newId(), code: "ABCDEFGHJKMN", attendeeId: attendee.id, listingId: listing.id },
      select: { id: true },
    });
    expect(await erasePerson(ANONYMOUS, email, "en")).toMatchObject({ ok: true });
    const certificate = await database().certificate.findUniqueOrThrow({
      where: { code: "ABCDEFGHJKMN" },
      select: { attendee: { select: { name: true, email: true, checkIns: { select: { id: true } } } } },
    });
    expect(certificate.attendee).toMatchObject({ name: "W. C.", email: "" });
    expect(certificate.attendee.checkIns).toHaveLength(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });

  it("takes a letter away with the passport in it, and leaves of it number and initials", async () => {
    const invited = await createInvited();
    const letter = await issued(invited);
    const exported = await exportPerson(ANONYMOUS, invited.email, "en");
    const files = exported.ok ? await unpacked(exported.value) : new Map<string, Buffer>();
    expect(files.get("data.json")?.toString()).toContain(NUMBER);
    expect([...files.keys()]).toContain(`letters/${letter.code}.pdf`);
    await endListing(invited.id, new Date(Date.now() - DAY));
    expect(await erasePerson(ANONYMOUS, invited.email, "en")).toMatchObject({ ok: true });
    expect(await getPublishedLetter(letter.code ?? "", "en")).toMatchObject({ state: "genuine", initials: "Z. R." });
    expect(await storedFiles()).toEqual([]);
    expect(await database().letter.count({ where: { sealed: { not: null } } })).toBe(0);
  });

  it("is not erased as the only owner of an institution, the only lead, or the contact or person of a delegation to come", async () => {
    const owner = await createViewer();
    const institution = await createInstitution();
    const { id } = await createMembership(institution, { user: { id: owner.userId } });
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ refusal: "blocked" });
    await createMembership(institution);
    const listing = await createListingWithPool();
    const delegation = { kind: "delegation", people: 2, institutionId: institution.id } as const;
    const led = await createRegistration(listing, { ...delegation, email: owner.email });
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ refusal: "blocked" });
    await endListing(listing.id, new Date(Date.now() - DAY));
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ ok: true });
    expect(await database().membership.count({ where: { id } })).toBe(0);
    expect(await database().attendee.count({ where: { registrationId: led.id } })).toBe(2);

    await database().officeMember.deleteMany({});
    const lead = await createOffice();
    expect(await erasePerson(lead, lead.email, "en")).toMatchObject({ refusal: "blocked" });
    await createOffice();
    expect(await erasePerson(lead, lead.email, "en")).toMatchObject({ ok: true });
  });

  it("shows by a code that they read the address: once, and not with another address's", async () => {
    const email = "zarina@code.example";
    const asking = { email, locale: "en", client: "192.0.2.1" } as const;
    expect(await sendDataCode(ANONYMOUS, asking)).toMatchObject({ ok: true });
    const { id } = await database().signInCode.findFirstOrThrow({ where: { email }, select: { id: true } });
    const code = signInDigits(id);
    expect(await consumeDataCode(ANONYMOUS, { ...asking, email: "other@code.example" }, code)).toMatchObject({
      refusal: "wrong-code",
    });
    expect(await consumeDataCode(ANONYMOUS, asking, code)).toMatchObject({ ok: true });
    expect(await consumeDataCode(ANONYMOUS, asking, code)).toMatchObject({ refusal: "wrong-code" });
  });
});

describe("a correction", () => {
  const codeOf = async (email: string) => {
    await sendAddressCode(ANONYMOUS, { email, locale: "en", client: "192.0.2.7" });
    const { id } = await database().signInCode.findFirstOrThrow({ where: { email }, select: { id: true } });
    return signInDigits(id);
  };

  it("of an address needs its code, moves everything there, and ends the old links", async () => {
    const listing = await createListingWithPool();
    const viewer = await createViewer();
    const { id } = await createRegistration(listing, { email: viewer.email });
    const next = { email: "new.address@reader.example", locale: "en" } as const;
    expect(await changeAddress(viewer, viewer.email, { ...next, code: "000000" })).toMatchObject({
      refusal: "wrong-code",
    });
    expect(await changeAddress(viewer, viewer.email, { ...next, code: await codeOf(next.email) })).toMatchObject({
      ok: true,
    });
    const row = await database().registration.findUniqueOrThrow({
      where: { id },
      select: { contactEmail: true, linkVersion: true, attendees: { select: { email: true, ticketCode: true } } },
    });
    expect(row).toMatchObject({ contactEmail: next.email, linkVersion: 2, attendees: [{ email: next.email }] });
    await expect(getRegistrationByToken(personalToken("registration", id), "en")).rejects.toThrow(NotFound);
    expect(await database().user.count({ where: { id: viewer.userId, email: next.email } })).toBe(1);
    const mails = await database().outbox.findMany({
      where: { template: { in: ["address-changed", "registration-link"] } },
      select: { template: true, recipient: true },
    });
    expect(mails).toEqual(
      expect.arrayContaining([
        { template: "address-changed", recipient: viewer.email },
        { template: "registration-link", recipient: next.email },
      ]),
    );
    // Whoever has that address already keeps it.
    const other = await createViewer();
    expect(await changeAddress(other, other.email, { ...next, code: await codeOf(next.email) })).toMatchObject({
      refusal: "taken",
    });
  });

  it("of a name reaches the tickets, but not one that let somebody in", async () => {
    const listing = await createListingWithPool();
    const [coming, came] = [await createRegistration(listing), await createRegistration(await createListingWithPool())];
    await database().registration.update({
      where: { id: came.id },
      data: { contactEmail: coming.email },
      select: { id: true },
    });
    const person = await database().attendee.findFirstOrThrow({
      where: { registrationId: came.id },
      select: { id: true, name: true },
    });
    await database().checkIn.create({
      data: {
        id: newId(),
        scanKey: newId(),
        listingId: listing.id,
        attendeeId: person.id,
        door: "North",
        scannedAt: new Date(Date.now() - DAY),
      },
      select: { id: true },
    });
    await correctName(ANONYMOUS, coming.email, "Wei Chén");
    const names = await database().attendee.findMany({
      where: { registrationId: { in: [coming.id, came.id] } },
      select: { registrationId: true, name: true },
    });
    expect(names).toEqual(
      expect.arrayContaining([
        { registrationId: coming.id, name: "Wei Chén" },
        { registrationId: came.id, name: person.name },
      ]),
    );
  });
});

describe("registrations of long ago", () => {
  it("lose names and addresses two years after the end, once, and those of a day less keep them", async () => {
    const listing = await createListingWithPool();
    const old = await createRegistration(listing);
    const young = await createListingWithPool();
    const kept = await createRegistration(young);
    const now = new Date();
    const ended = (days: number) => {
      const at = new Date(now.getTime() + days * DAY);
      at.setUTCFullYear(at.getUTCFullYear() - 2);
      return at;
    };
    await endListing(listing.id, ended(-1));
    await endListing(young.id, ended(1));
    expect(await forgetOldRegistrations(now)).toBe(1);
    expect(await forgetOldRegistrations(now)).toBe(0);
    const read = (id: string) =>
      database().registration.findUniqueOrThrow({ where: { id }, select: { contactName: true, contactEmail: true } });
    expect(await read(old.id)).toEqual({ contactName: "–", contactEmail: "" });
    expect((await read(kept.id)).contactEmail).toBe(kept.email);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });
});
