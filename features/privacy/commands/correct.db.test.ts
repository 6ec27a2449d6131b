import { describe, expect, it } from "vitest";
import { getRegistrationByToken } from "@/features/registrations/queries/by-token.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { signInDigits } from "@/lib/auth/sign-in-code.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createViewer } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { forgetOldRegistrations } from "../jobs.ts";
import { PERSONAL_DATA } from "../queries/registry.ts";
import { changeAddress, correctName } from "./correct.ts";
import { sendAddressCode } from "./prove.ts";

const DAY = 86_400_000;

const endListing = (id: string, at: Date) =>
  database().listing.update({
    where: { id },
    data: { startsAt: new Date(at.getTime() - 7_200_000), endsAt: at },
    select: { id: true },
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
  listing: "an institution's, with the contact that it names; who began it by a number",
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
  venue_proposal: "an institution's text; who by a number",
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

describe("a correction", () => {
  const codeOf = async (email: string) => {
    await sendAddressCode(ANONYMOUS, { email, locale: "en", client: "192.0.2.7" });
    const { id } = await database().signInCode.findFirstOrThrow({
      where: { email },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    return signInDigits(id);
  };

  it("of an address needs its code, moves everything there, and ends the old links", async () => {
    const listing = await createListingWithPool();
    const viewer = await createViewer();
    const { id } = await createRegistration(listing, { email: viewer.email });
    const next = { email: "new.address@reader.example", locale: "en" } as const;
    // Mail to the old address came back, which says nothing of the new one.
    const came = { returnedAt: new Date(), returnedStatus: "5.1.1", returnedLine: "550 no such user" };
    const mail = {
      recipient: viewer.email,
      locale: "en",
      template: "invitation",
      parameters: {},
      dedupeKey: "came back",
    };
    await database().outbox.create({ data: { ...mail, status: "sent", ...came }, select: { id: true } });
    await database().user.update({
      where: { id: viewer.userId },
      data: { digestsPausedAt: new Date() },
      select: { id: true },
    });
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
    expect(
      await database().user.count({ where: { id: viewer.userId, email: next.email, digestsPausedAt: null } }),
    ).toBe(1);
    expect(await database().outbox.findUnique({ where: { dedupeKey: "came back" } })).toMatchObject({
      recipient: next.email,
      returnedAt: null,
      returnedStatus: "",
      returnedLine: "",
    });
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
