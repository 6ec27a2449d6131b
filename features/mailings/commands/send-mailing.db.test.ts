import { describe, expect, it } from "vitest";
import { A_MINUTE } from "@/features/notifications/rules.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { getHostedTitle } from "@/features/registrations/queries/hosted.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { getAudience } from "../queries/audience.ts";
import { listMailings } from "../queries/mailings.ts";
import { audienceOf } from "../rules.ts";
import type { MailingInput } from "../schema.ts";
import { previewMailing } from "./preview-mailing.ts";
import { sendMailing } from "./send-mailing.ts";

const EVERYBODY = audienceOf({});
const TEXTS: MailingInput["texts"] = [
  { language: "en", subject: "Another room", text: "We meet in room 3." },
  { language: "ar", subject: "قاعة أخرى", text: "نلتقي في القاعة 3." },
];

const input = (changes: Partial<MailingInput> = {}): MailingInput => ({
  formKey: crypto.randomUUID(),
  sourceLanguage: "en",
  texts: TEXTS,
  ...changes,
});

const send = (listing: ListingWithPool, given: MailingInput, expected: number, audience = EVERYBODY) =>
  sendMailing(listing.desk, listing.institutionId, listing.id, audience, given, expected);

const mails = () => database().outbox.findMany({ where: { template: "mailing" }, orderBy: { nextAttemptAt: "asc" } });

/** Three who are registered, in three languages, and one who has left. */
async function createRead() {
  const listing = await createListingWithPool();
  await database().outbox.deleteMany();
  const people = [];
  for (const locale of ["en", "ar", "zh-CN"]) {
    const one = await createRegistration(listing, { name: `Reader of ${locale}`, people: locale === "ar" ? 2 : 1 });
    await database().registration.update({ where: { id: one.id }, data: { locale } });
    people.push(one);
  }
  const gone = await createRegistration(listing, { name: "Gone", status: "withdrawn" });
  return { listing, people, gone };
}

describe("a mailing", () => {
  it("goes to each address once, in its reader's language or the source's, and tells no address", async () => {
    const { listing, people } = await createRead();
    await createRegistration({ ...listing, code: "again" }, { email: people[0]?.email });
    await database().institution.update({
      where: { id: listing.institutionId },
      data: { contactEmail: "desk@university.example" },
    });
    expect(await send(listing, input(), 3)).toEqual({ ok: true, value: { recipients: 3 } });
    const queued = await mails();
    expect(queued.map(({ recipient, locale }) => [recipient, locale])).toEqual([
      [people[0]?.email, "en"],
      [people[1]?.email, "ar"],
      [people[2]?.email, "zh-CN"],
    ]);
    const composed = await Promise.all(queued.map(composeMail));
    expect(composed.map((mail) => mail?.subject)).toEqual(["Another room", "قاعة أخرى", "Another room"]);
    for (const [index, mail] of composed.entries()) {
      expect(mail?.replyTo).toBeUndefined();
      expect(mail?.text).toContain("/contact/");
      expect(mail?.text).toContain(people[index] ? `Reader of ${queued[index]?.locale}` : "");
      for (const { email } of people) expect(mail?.html).not.toContain(email);
      expect(mail?.html).not.toContain("desk@university.example");
    }
  });

  it("is one however often its form is sent, at once or later", async () => {
    const { listing } = await createRead();
    const given = input();
    const outcomes = await Promise.all([send(listing, given, 3), send(listing, given, 3), send(listing, given, 3)]);
    expect(outcomes).toEqual(Array(3).fill({ ok: true, value: { recipients: 3 } }));
    await send(listing, given, 3);
    expect(await mails()).toHaveLength(3);
    expect(await database().auditEntry.count({ where: { action: "listing.send-mailing" } })).toBe(1);
    // The same form with other words is another mailing: whoever went back and wrote anew means it.
    await send(listing, { ...given, texts: [{ language: "en", subject: "Room 4", text: "Now it is room 4." }] }, 3);
    expect(await mails()).toHaveLength(6);
  });

  it("leaves out who has left or was refused, unless they were ticked or the filter names them", async () => {
    const { listing, gone, people } = await createRead();
    const count = async (asked: Record<string, string | string[]>) =>
      (await getAudience(listing.desk, listing.institutionId, listing.id, audienceOf(asked))).recipients;
    expect(await count({})).toBe(3);
    expect(await count({ q: "Gone" })).toBe(0);
    expect(await count({ status: "withdrawn" })).toBe(1);
    expect(await count({ chosen: [gone.id, people[0]?.id ?? ""] })).toBe(2);
    // Ticked rows of another listing are nobody.
    const elsewhere = await createRegistration(await createListingWithPool());
    expect(await count({ chosen: elsewhere.id })).toBe(0);
  });

  it("is not sent when the audience has changed since it was shown, or is empty", async () => {
    const { listing } = await createRead();
    expect(await send(listing, input(), 2)).toEqual({ ok: false, refusal: "changed" });
    expect(await send(listing, input(), 0, audienceOf({ q: "nobody" }))).toEqual({ ok: false, refusal: "nobody" });
    expect(await mails()).toEqual([]);
    expect(await database().mailing.count()).toBe(0);
  });

  it("is spread over the minutes", async () => {
    const listing = await createListingWithPool();
    await database().outbox.deleteMany();
    const count = A_MINUTE + 1;
    await database().$executeRaw`
      INSERT INTO registration (id, listing_id, pool_id, kind, status, people, contact_name, contact_email, locale, submission_key)
      SELECT uuidv7(), ${listing.id}::uuid, ${listing.poolId}::uuid, 'individual', 'waitlisted', 1, 'P', 'p' || n || '@mail.example',
        'en', gen_random_uuid()::text FROM generate_series(1, ${count}::int) n`;
    expect(await send(listing, input(), count)).toMatchObject({ ok: true });
    const due = (await mails()).map(({ nextAttemptAt }) => nextAttemptAt.getTime());
    expect((due.at(-1) ?? 0) - (due[0] ?? 0)).toBeCloseTo(60_000, -2);
    const most = Math.max(...due.map((start) => due.filter((at) => at >= start && at < start + 60_000).length));
    expect(most).toBeLessThanOrEqual(A_MINUTE + 1);
    const [mailing] = await listMailings(listing.desk, listing.institutionId, listing.id);
    expect(mailing).toMatchObject({ recipients: count, waiting: count, sent: 0, failed: 0 });
  });

  it("tells how it was delivered, and to whom it was not", async () => {
    const { listing, people } = await createRead();
    await send(listing, input(), 3);
    const [first, second] = await mails();
    const set = (id = "", data: object) => database().outbox.update({ where: { id }, data, select: { id: true } });
    await set(first?.id, { status: "sent", sentAt: new Date() });
    await set(second?.id, { status: "failed", lastError: "550 no such user" });
    expect(await listMailings(listing.desk, listing.institutionId, listing.id)).toMatchObject([
      {
        subject: "Another room",
        languages: ["ar", "en"],
        recipients: 3,
        sent: 1,
        waiting: 1,
        failed: 1,
        failures: [{ registrationId: people[1]?.id, recipient: people[1]?.email, error: "550 no such user" }],
      },
    ]);
  });

  it("tells how many came back later, who, and why, to nobody but its own desk", async () => {
    const { listing, people } = await createRead();
    await send(listing, input(), 3);
    const [first, second, third] = await mails();
    const [sentAt, returnedAt] = [new Date("2026-11-30T08:00:00Z"), new Date("2026-11-30T11:00:00Z")];
    const set = (id = "", data: object) => database().outbox.update({ where: { id }, data, select: { id: true } });
    await set(first?.id, { status: "sent", sentAt });
    await set(second?.id, {
      status: "sent",
      sentAt,
      returnedAt,
      returnedStatus: "5.2.2",
      returnedLine: "552 5.2.2 full",
    });
    await set(third?.id, { status: "failed", lastError: "550 no such user" });
    await send(listing, input(), 3);
    const [newer, older] = await listMailings(listing.desk, listing.institutionId, listing.id);
    expect(older).toMatchObject({ recipients: 3, sent: 1, waiting: 0, failed: 1, returned: 1 });
    const failures = [...(older?.failures ?? [])].sort((one, other) => one.recipient.localeCompare(other.recipient));
    const expected = [
      {
        registrationId: people[1]?.id,
        name: "Reader of ar",
        recipient: people[1]?.email,
        error: "",
        returned: { at: returnedAt, status: "5.2.2", line: "552 5.2.2 full" },
      },
      {
        registrationId: people[2]?.id,
        name: "Reader of zh-CN",
        recipient: people[2]?.email,
        error: "550 no such user",
        returned: null,
      },
    ];
    expect(failures).toEqual(expected.sort((one, other) => (one.recipient ?? "").localeCompare(other.recipient ?? "")));
    expect(newer).toMatchObject({ recipients: 3, sent: 0, waiting: 3, failed: 0, returned: 0, failures: [] });
    const other = await createListingWithPool();
    expect(await listMailings(other.desk, other.institutionId, other.id)).toEqual([]);
    await expect(listMailings(other.desk, listing.institutionId, listing.id)).rejects.toThrow(NotFound);
    await expect(listMailings(other.desk, other.institutionId, listing.id)).rejects.toThrow(NotFound);
  });

  it("is shown beforehand as the first reader of each language would have it", async () => {
    const { listing } = await createRead();
    const words = { sourceLanguage: "en", texts: TEXTS };
    const previews = await previewMailing(listing.desk, listing.institutionId, listing.id, EVERYBODY, words);
    expect(previews.map(({ locale, language, name, subject }) => [locale, language, name, subject])).toEqual([
      ["en", "en", "Reader of en", "Another room"],
      ["zh-CN", "en", "Reader of zh-CN", "Another room"],
      ["ar", "ar", "Reader of ar", "قاعة أخرى"],
    ]);
    expect(previews[0]?.intro).toContain("Reader of en");
    expect(await mails()).toEqual([]);
  });

  it("is not sent any more when the institution was suspended meanwhile", async () => {
    const { listing } = await createRead();
    await send(listing, input(), 3);
    await database().institution.update({ where: { id: listing.institutionId }, data: { status: "suspended" } });
    const [mail] = await mails();
    expect(mail && (await composeMail(mail))).toBeNull();
  });

  it("is for those who decide", async () => {
    const { listing } = await createRead();
    const { institutionId, id } = listing;
    for (const role of ["editor", "viewer"] as const) {
      const member = await createStaff({ id: institutionId }, role);
      await expect(sendMailing(member, institutionId, id, EVERYBODY, input(), 3)).rejects.toThrow(Forbidden);
      await expect(listMailings(member, institutionId, id)).rejects.toThrow(Forbidden);
      await expect(getAudience(member, institutionId, id, EVERYBODY)).rejects.toThrow(Forbidden);
      await expect(getHostedTitle(member, institutionId, id, "en")).rejects.toThrow(Forbidden);
    }
    const own = await createInstitution();
    const stranger = await createStaff(own, "owner");
    for (const institution of [institutionId, own.id]) {
      await expect(sendMailing(stranger, institution, id, EVERYBODY, input(), 3)).rejects.toThrow(NotFound);
      await expect(getAudience(stranger, institution, id, EVERYBODY)).rejects.toThrow(NotFound);
      await expect(getHostedTitle(stranger, institution, id, "en")).rejects.toThrow(NotFound);
      const words = { sourceLanguage: "en", texts: TEXTS };
      await expect(previewMailing(stranger, institution, id, EVERYBODY, words)).rejects.toThrow(NotFound);
    }
    expect(await mails()).toEqual([]);
  });
});
