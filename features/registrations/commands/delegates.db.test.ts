import { beforeEach, describe, expect, it } from "vitest";
import { checkIn } from "@/features/check-in/commands/check-in.ts";
import { removeUnusedFiles } from "@/features/institutions/jobs.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Member, PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { passportPage, sent } from "@/tests/factories/answers.ts";
import { agree, answers, answersOfPeople, delegation, letters, NUMBER } from "@/tests/factories/delegations.ts";
import { createForm } from "@/tests/factories/forms.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { poolState } from "@/tests/factories/registrations.ts";
import { listConsents } from "../queries/consents.ts";
import { getDelegateByToken } from "../queries/delegate.ts";
import { answerAsDelegateByToken } from "./answer-as-delegate.ts";
import { confirmRegistration } from "./decide.ts";
import { declineAsDelegateByToken, withdrawConsentByToken } from "./leave-delegation.ts";
import { namePeople } from "./name-people.ts";
import { giveAddress, sendDelegateLink } from "./reach-person.ts";
import { remindDelegations } from "./remind-delegations.ts";
import { replacePerson } from "./replace-person.ts";
import { withdrawDelegation } from "./withdraw.ts";

const DAY = 86_400_000;

beforeEach(() => database().outbox.deleteMany());

describe("the link of a person of a delegation", () => {
  it("is sent to who has an address, also while the delegation waits for its places", async () => {
    await delegation([], {});
    expect((await letters("registration-ticket")).map(({ recipient }) => recipient)).toEqual([
      "hana@mail.example",
      "omar@mail.example",
    ]);
    await database().outbox.deleteMany();
    await delegation([], { mode: "approval" });
    expect(await letters("registration-ticket")).toEqual([]);
    expect(await letters("delegate-link")).toHaveLength(2);
  });

  it("opens their own page alone, and nothing once somebody else has the place", async () => {
    const { id, registrar, token, tokens, attendeeId } = await delegation();
    expect(await getDelegateByToken(token, "en")).toMatchObject({ name: "hana", missing: ["event", "abroad"] });
    const forged = `${attendeeId}.1.${personalToken("ticket", attendeeId, 1).split(".")[2]}`;
    const unnamed = tokens[3] ?? "";
    for (const wrong of [forged, unnamed, personalToken("delegate", attendeeId, 2), "x.y.z", ""]) {
      await expect(getDelegateByToken(wrong, "en")).rejects.toThrow(NotFound);
      await expect(declineAsDelegateByToken(wrong)).rejects.toThrow(NotFound);
    }
    await replacePerson(registrar, id, attendeeId, { name: "Lina", email: null, reason: "Ill" });
    await expect(getDelegateByToken(token, "en")).rejects.toThrow(NotFound);
  });
});

describe("answering for oneself", () => {
  it("asks the questions to each person, required ones too, and keeps nothing of who does not agree", async () => {
    const { token, listing, id } = await delegation();
    const nothing = await agree(token, await answers(listing, {}), { event: false, name: null });
    expect(nothing).toMatchObject({
      refusal: "answers",
      errors: { "answers.0.q1": "required", event: "consentRequired", name: "required" },
    });
    const abroad = await agree(token, await answers(listing), { abroad: false });
    expect(abroad).toMatchObject({ refusal: "answers", errors: { abroad: "consentRequired" } });
    expect(await answersOfPeople(id)).toBe(0);
    expect(await database().attendeeConsent.count()).toBe(0);
  });

  it("keeps what was agreed to in the words that were read, sends the ticket, and tells nobody the answers", async () => {
    const { token, listing, registrar, id, attendeeId, page } = await delegation();
    const files = new Map([["answers.0.q2", await passportPage()]]);
    expect(await agree(token, await answers(listing, undefined, { files }), { news: true })).toMatchObject({
      ok: true,
    });
    const consents = await database().attendeeConsent.findMany({ where: { attendeeId }, orderBy: { purpose: "asc" } });
    expect(consents.map(({ purpose }) => purpose)).toEqual(["event", "abroad", "news"]);
    expect(consents.every((one) => one.institutionId === listing.institutionId && one.language === "ar")).toBe(true);
    expect(consents[1]?.words).toContain("كندا");
    const own = await getDelegateByToken(token, "en");
    expect(own).toMatchObject({ name: "Hana Idris", missing: [], news: true, open: [] });
    expect(own.ticketToken).not.toBeNull();
    expect(own.forms[0]?.told.map(({ state }) => state)).toEqual(["sealed", "file"]);
    expect((await letters("registration-ticket")).at(-1)).toMatchObject({
      recipient: "hana@mail.example",
      locale: "ar",
    });
    const desk = await page();
    expect(desk.attendees.map(({ state, hasAnswered, hasTicket }) => [state, hasAnswered, hasTicket])).toEqual([
      ["agreed", true, true],
      ["invited", false, false],
      ["no-address", false, true],
      ["unnamed", false, false],
    ]);
    expect(desk.history[0]?.by).toEqual({ side: "person" });
    const told = JSON.stringify([
      desk,
      own,
      await database().auditEntry.findMany(),
      await letters("registration-ticket"),
    ]);
    expect(told).not.toContain("E1234567");
    const consented = await listConsents(listing.desk, listing.institutionId, listing.id, id);
    expect(consented.map(({ name, consents }) => [name, consents.length])).toEqual([["Hana Idris", 3]]);
    await expect(listConsents(registrar, listing.institutionId, listing.id, id)).rejects.toThrow(NotFound);
    // The sweep leaves their files alone.
    await removeUnusedFiles();
    expect(await database().formAnswer.count({ where: { attendeeId, fileId: { not: null } } })).toBe(1);
  });

  it("leaves the others' answers alone, and a second tab is told", async () => {
    const { tokens, token, listing, id } = await delegation();
    await agree(tokens[1] ?? "", await answers(listing, { "0.q1": "OMAR" }), { name: "Omar" });
    const both = await Promise.all([1, 2].map(async () => agree(token, await answers(listing))));
    expect(both.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual(["changed-meanwhile", "ok"]);
    expect(await agree(token, await answers(listing, {}), { name: "Hana I." }, 1)).toMatchObject({ ok: true });
    expect(await answersOfPeople(id)).toBe(2);
    expect(await getDelegateByToken(token, "en")).toMatchObject({ name: "Hana I." });
    expect(await database().attendeeConsent.count({ where: { attendee: { registrationId: id } } })).toBe(4);
  });

  it("changes the news by itself, and asks again when another institution is the organiser", async () => {
    const { token, listing, attendeeId } = await delegation();
    await agree(token, await answers(listing), { news: true });
    await agree(token, await answers(listing, {}), { event: false, abroad: false, news: false }, 1);
    expect(await getDelegateByToken(token, "en")).toMatchObject({ news: false, missing: [] });
    const kept = await database().attendeeConsent.findMany({ where: { attendeeId, withdrawnAt: { not: null } } });
    expect(kept.map(({ purpose }) => purpose)).toEqual(["news"]);
    const other = await createInstitution();
    await database().listing.update({ where: { id: listing.id }, data: { institutionId: other.id } });
    expect(await getDelegateByToken(token, "en")).toMatchObject({ missing: ["event", "abroad"], ticketToken: null });
  });

  it("asks no separate agreement within one country or region", async () => {
    const { token, institution, listing } = await delegation([]);
    await database().institution.update({ where: { id: institution.id }, data: { countryCode: "CN" } });
    expect(await getDelegateByToken(token, "en")).toMatchObject({ missing: ["event"] });
    expect(await agree(token, await answers(listing), { abroad: false })).toMatchObject({ ok: true });
  });

  it("is over with the delegation", async () => {
    for (const fields of [undefined, []]) {
      const { token, listing, registrar, id } = await delegation(fields);
      await withdrawDelegation(registrar, id);
      expect(await agree(token, await answers(listing))).toEqual({ ok: false, refusal: "over" });
      expect(await declineAsDelegateByToken(token)).toEqual({ ok: false, refusal: "over" });
    }
  });

  it("goes on after acceptance, for who agreed", async () => {
    const { token, listing, id } = await delegation([], { mode: "approval" });
    await createForm(listing.editor, listing.id, [NUMBER], "accepted");
    const more = async (revision: number) =>
      answerAsDelegateByToken(
        token,
        "en",
        "accepted",
        { name: null, event: false, abroad: false, news: false, revision },
        await sent(listing, { "0.q1": "X" }, { people: [] }, "accepted"),
      );
    expect(await more(0)).toEqual({ ok: false, refusal: "over" });
    await confirmRegistration(listing.desk, id);
    expect(await more(0)).toMatchObject({ refusal: "answers", errors: { event: "consentRequired" } });
    await agree(token, await answers(listing));
    expect(await getDelegateByToken(token, "en")).toMatchObject({ open: ["accepted"] });
    expect(await more(1)).toMatchObject({ ok: true });
    expect(await getDelegateByToken(token, "en")).toMatchObject({ open: [] });
  });
});

describe("not coming", () => {
  it("gives the place back to the delegation with a hold, and deletes what was the person's", async () => {
    const { token, listing, id, registrar, page, people } = await delegation();
    const files = new Map([["answers.0.q2", await passportPage()]]);
    await agree(token, await answers(listing, undefined, { files }));
    await namePeople(registrar, id, [{ id: people[3]?.id ?? "", name: "Late", email: "" }]);
    expect((await page()).holdExpiresAt).toBeNull();
    const twice = await Promise.all([declineAsDelegateByToken(token), declineAsDelegateByToken(token)]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    const desk = await page();
    expect(desk.attendees[0]).toMatchObject({ name: "", email: "", state: "declined", declinedName: "Hana Idris" });
    expect(desk.holdExpiresAt).not.toBeNull();
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 4, holds: true });
    expect(await answersOfPeople(id)).toBe(0);
    expect(await database().storedFile.count({ where: { institutionId: listing.institutionId } })).toBe(0);
    expect(await letters("delegate-declined")).toMatchObject([{ recipient: registrar.email }]);
    await namePeople(registrar, id, [{ id: desk.attendees[0]?.id ?? "", name: "Lina", email: "hana@mail.example" }]);
    expect((await page()).attendees[0]).toMatchObject({ state: "invited", declinedName: "" });
  });

  it("is what taking back the agreement means; later it ends what may be done with the data", async () => {
    const { tokens, token, listing, people } = await delegation();
    for (const one of tokens.slice(0, 2)) await agree(one, await answers(listing));
    expect(await withdrawConsentByToken(tokens[1] ?? "")).toEqual({ ok: true, value: "left" });
    const { ticketCode: code } = await database().attendee.findUniqueOrThrow({ where: { id: people[0]?.id } });
    const door = { institutionId: listing.institutionId, listingId: listing.id, sessionId: null, name: "North" };
    await checkIn(listing.desk, door, { key: crypto.randomUUID(), ticket: { code }, waited: null });
    expect(await declineAsDelegateByToken(token)).toEqual({ ok: false, refusal: "let-in" });
    expect(await agree(token, await answers(listing), { name: "Another" }, 1)).toEqual({
      ok: false,
      refusal: "let-in",
    });
    expect(await withdrawConsentByToken(token)).toEqual({ ok: true, value: "ended" });
    expect(await database().formAnswer.count({ where: { attendeeId: people[0]?.id } })).toBe(0);
    expect(await getDelegateByToken(token, "en")).toMatchObject({ name: "Hana Idris", missing: ["event", "abroad"] });
  });
});

describe("what the registrar may do for a person", () => {
  it("sends the link again, thrice a day at most and once a minute", async () => {
    const { id, registrar, attendeeId, people } = await delegation();
    const send = () => sendDelegateLink(registrar, id, attendeeId);
    await Promise.all([send(), send()]);
    const [first] = await database().outbox.findMany({ where: { template: "delegate-link" } });
    expect(await letters("delegate-link")).toHaveLength(1);
    // Two more, of other minutes of the same day; then this minute's is sent earlier, too.
    const earlier = (minute: string) => `delegate-link:${attendeeId}:again:${minute}`;
    for (const minute of ["a", "b"]) {
      await database().outbox.create({
        data: { ...first, id: crypto.randomUUID(), dedupeKey: earlier(minute), parameters: { attendeeId } } as never,
      });
    }
    expect(await send()).toMatchObject({ ok: true });
    await database().outbox.update({ where: { id: first?.id }, data: { dedupeKey: earlier("c") } });
    expect(await send()).toEqual({ ok: false, refusal: "too-often" });
    await database().outbox.updateMany({ data: { createdAt: new Date(Date.now() - DAY - 1000) } });
    expect(await send()).toMatchObject({ ok: true });
    expect(await sendDelegateLink(registrar, id, people[2]?.id ?? "")).toEqual({ ok: false, refusal: "changed" });
  });

  it("gives an address to who has none, once, and not somebody else's", async () => {
    const { id, registrar, people, page } = await delegation();
    const nour = people[2]?.id ?? "";
    expect(await giveAddress(registrar, id, nour, "omar@mail.example")).toEqual({ ok: false, refusal: "seat-taken" });
    expect(await giveAddress(registrar, id, nour, "nour@mail.example")).toMatchObject({ ok: true });
    expect(await giveAddress(registrar, id, nour, "nour@mail.example")).toMatchObject({ ok: true });
    expect(await giveAddress(registrar, id, nour, "other@mail.example")).toEqual({ ok: false, refusal: "changed" });
    expect((await page()).attendees[2]).toMatchObject({ state: "invited", email: "nour@mail.example" });
    expect(
      (await letters("registration-ticket")).filter(({ recipient }) => recipient === "nour@mail.example"),
    ).toHaveLength(1);
  });

  it("is for those who register in the institution's name", async () => {
    const { id, institution, listing, attendeeId } = await delegation();
    const tries = (viewer: Member) => [
      () => sendDelegateLink(viewer, id, attendeeId),
      () => giveAddress(viewer, id, attendeeId, "x@mail.example"),
    ];
    for (const attempt of tries(await createStaff(institution, "editor")))
      await expect(attempt()).rejects.toThrow(Forbidden);
    for (const attempt of tries(listing.desk)) await expect(attempt()).rejects.toThrow(NotFound);
  });
});

describe("reminders", () => {
  const read = (template: string, parameters: unknown, locale = "en") =>
    composeMail({ id: "1", locale, template, parameters: parameters as object });

  it("go to the registrar 72 and 24 hours before a hold ends, each once", async () => {
    const { id } = await delegation([]);
    const hold = async (hours: number) => {
      const now = new Date();
      const holdExpiresAt = new Date(now.getTime() + hours * 3_600_000);
      await database().registration.update({ where: { id }, data: { holdExpiresAt } });
      return now;
    };
    const start = await hold(400);
    const ahead = (hours: number) => new Date(start.getTime() + (400 - hours) * 3_600_000);
    const sentAt = async (hours: number) => {
      await Promise.all([remindDelegations(PORTAL, ahead(hours)), remindDelegations(PORTAL, ahead(hours))]);
      return (await letters("delegation-hold-ending")).length;
    };
    expect(await sentAt(73)).toBe(0);
    expect(await remindDelegations(ANONYMOUS, ahead(72))).toBe(0);
    expect(await sentAt(72)).toBe(1);
    expect(await sentAt(30)).toBe(1);
    expect(await sentAt(23)).toBe(2);
    const [letter] = await letters("delegation-hold-ending");
    expect((await read("delegation-hold-ending", letter?.parameters))?.text).toContain("1 place of your delegation");
    await database().attendee.updateMany({ where: { registrationId: id, name: "" }, data: { name: "Late" } });
    expect(await read("delegation-hold-ending", letter?.parameters)).toBeNull();
  });

  it("go five days before the beginning to who has not agreed, in their language, once", async () => {
    const { tokens, listing, people } = await delegation([]);
    await database().attendee.update({ where: { id: people[1]?.id }, data: { locale: "ar" } });
    const { startsAt } = await database().listing.findUniqueOrThrow({ where: { id: listing.id } });
    const ahead = (days: number) => new Date((startsAt?.getTime() ?? 0) - days * DAY);
    await agree(tokens[0] ?? "", await answers(listing));
    await remindDelegations(PORTAL, ahead(5.1));
    expect(await letters("delegate-reminder")).toEqual([]);
    for (const days of [4.9, 3]) await remindDelegations(PORTAL, ahead(days));
    expect(await letters("delegate-reminder")).toMatchObject([{ recipient: "omar@mail.example", locale: "ar" }]);
    const mail = await read("delegate-reminder", { attendeeId: people[1]?.id });
    expect(mail?.text).toContain("/en/delegates/");
    expect(await read("delegate-reminder", { attendeeId: people[0]?.id })).toBeNull();
  });
});
