import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, type PublishedChoices, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { type AddressParameters, readBrowse } from "../schema.ts";
import { browsePublishedListings } from "./published-browse.ts";
import { namePublishedFilters } from "./published-names.ts";

const now = new Date("2027-03-09T12:00:00Z");

async function browse(parameters: AddressParameters = {}, locale: Locale = "en") {
  const { cards, total } = await browsePublishedListings(readBrowse(parameters).filters, locale, now);
  return { total, cards, codes: cards.map(({ code }) => code) };
}

const create = async (choices: PublishedChoices) => (await createPublished({ ...choices, now })).code;

describe("browsing", () => {
  it("shows what is published and nothing else", async () => {
    const published = await create({});
    for (const status of ["draft", "in_review", "changes_requested", "refused", "archived"] as const) {
      await create({ status });
    }
    await suspendInstitutionOf(await createPublished({ now }));
    expect(await browse()).toMatchObject({ codes: [published], total: 1 });
  });

  it("keeps what was called off as long as somebody could still set out for it", async () => {
    const coming = await create({ status: "cancelled" });
    await create({ status: "cancelled", sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]] });
    expect((await browse()).codes).toEqual([coming]);
  });

  it("puts what comes next first, what has no date after it, what is over last", async () => {
    const past = await create({ sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]] });
    const brief = await create({ kind: "brief" });
    const later = await create({ kind: "exhibition", run: ["2027-04-01", "2027-06-01"] });
    const ending = await create({ kind: "exhibition", run: ["2027-01-01", "2027-03-12"] });
    const series = await create({
      sessions: [
        ["2027-03-02T19:00", "2027-03-02T20:00"],
        ["2027-03-11T19:00", "2027-03-11T20:00"],
      ],
    });
    const deadline = await create({
      kind: "programme",
      intakes: [
        ["2027-01-31", "2027-09-01"],
        ["2027-03-20", "2027-10-01"],
      ],
    });
    const { cards, codes } = await browse();
    expect(codes).toEqual([series, ending, deadline, later, brief, past]);
    expect(cards.map(({ isOver }) => isOver)).toEqual([false, false, false, false, false, true]);
    expect(cards[2]).toMatchObject({ deadlineOn: "2027-03-20", timeZone: "Asia/Shanghai" });
    expect(cards[0]).toMatchObject({ laterSessions: 0, sessionStartsAt: new Date("2027-03-11T11:00:00Z") });
  });

  it("filters by kind, route, country and language held in, alone and together", async () => {
    const fit = await create({
      kind: "exhibition",
      route: "belt_central",
      countryCode: "UZ",
      languages: ["ru", "zh-CN"],
    });
    const concerned = await create({ countryCode: "CN", alsoConcerns: ["UZ"] });
    expect((await browse({ kind: "exhibition" })).codes).toEqual([fit]);
    expect((await browse({ route: "belt-central" })).codes).toEqual([fit]);
    expect((await browse({ country: "UZ" })).codes.sort()).toEqual([fit, concerned].sort());
    expect((await browse({ language: "zh" })).codes).toEqual([fit]);
    expect((await browse({ country: "UZ", kind: "lecture" })).codes).toEqual([concerned]);
    expect((await browse({ country: "UZ", language: "fr" })).total).toBe(0);
  });

  it("filters by what a kind is divided into", async () => {
    const art = await create({ kind: "exhibition", sub: "art" });
    const forum = await create({ sub: "forum" });
    const dual = await create({ kind: "programme", sub: "dual_award" });
    const demand = await create({ kind: "opportunity", sub: "demand" });
    await create({ kind: "exhibition", sub: "science" });
    await create({});
    expect((await browse({ kind: "exhibition", sub: "art" })).codes).toEqual([art]);
    expect((await browse({ kind: "lecture", sub: "forum" })).codes).toEqual([forum]);
    expect((await browse({ kind: "programme", sub: "dual-award" })).codes).toEqual([dual]);
    expect((await browse({ kind: "opportunity", sub: "demand" })).codes).toEqual([demand]);
  });

  it("filters by city, field and all within it, attendance and price", async () => {
    const almaty = await create({ countryCode: "KZ", city: "Almaty", fieldCode: "0613" });
    const broad = await create({ fieldCode: "06", mode: "online" });
    const other = await create({ fieldCode: "0610".slice(0, 3), mode: "mixed", isFree: false });
    const law = await create({ fieldCode: "0421" });
    expect((await browse({ city: "KZ-almaty" })).codes).toEqual([almaty]);
    expect((await browse({ city: "CN-almaty" })).codes).toEqual([]);
    expect((await browse({ field: "06" })).codes.sort()).toEqual([almaty, broad, other].sort());
    expect((await browse({ field: "061" })).codes.sort()).toEqual([almaty, other].sort());
    expect((await browse({ field: "0613" })).codes).toEqual([almaty]);
    expect((await browse({ mode: "online" })).codes.sort()).toEqual([broad, other].sort());
    expect((await browse({ mode: "onsite" })).codes.sort()).toEqual([almaty, other, law].sort());
    expect((await browse({ free: "1" })).codes.sort()).toEqual([almaty, broad, law].sort());
  });

  it("filters by institution and by a person named on it, and knows their names", async () => {
    const institution = await createInstitution({ name: "Nanhai University" });
    const person = await database().person.create({
      data: { id: newId(), institutionId: institution.id, name: "Chen Yu" },
    });
    const theirs = await create({ institution, persons: [{ id: person.id, role: "speaker" }] });
    const silent = await create({ institution });
    await create({});
    const { slug } = await database().institution.findUniqueOrThrow({ where: { id: institution.id } });
    expect((await browse({ institution: slug })).codes.sort()).toEqual([theirs, silent].sort());
    expect((await browse({ person: person.id })).codes).toEqual([theirs]);
    expect((await browse({ person: newId() })).codes).toEqual([]);
    expect(await namePublishedFilters({ institution: slug, person: person.id }, "fr")).toEqual({
      institution: "Nanhai University",
      person: "Chen Yu",
    });
  });

  it("names nobody who stands on a draft only", async () => {
    const institution = await createInstitution();
    const person = await database().person.create({
      data: { id: newId(), institutionId: institution.id, name: "Chen Yu" },
    });
    await create({ institution, status: "draft", persons: [{ id: person.id, role: "speaker" }] });
    expect(await namePublishedFilters({ person: person.id }, "en")).toEqual({});
  });

  it("asks for days as the venue counts them, today among them", async () => {
    // At the instant of these tests it is the 9th in Guangzhou and already the 10th in Auckland.
    const today = await create({ sessions: [["2027-03-09T00:30", "2027-03-09T01:30"]] });
    const auckland = await create({ zone: "Pacific/Auckland", sessions: [["2027-03-10T00:30", "2027-03-10T01:00"]] });
    const midnight = await create({ sessions: [["2027-03-08T22:00", "2027-03-09T00:00"]] });
    const run = await create({ kind: "exhibition", run: ["2027-03-15", "2027-05-01"] });
    const month = await create({ kind: "opportunity", validUntil: "2027-04-07" });
    const later = await create({ kind: "opportunity", validUntil: "2027-04-08" });
    const found = async (parameters: AddressParameters) => (await browse(parameters)).codes.sort();
    expect(await found({ when: "today" })).toEqual([today, auckland].sort());
    expect(await found({ when: "week" })).toEqual([today, auckland, run].sort());
    expect(await found({ when: "month" })).toEqual([today, auckland, run, month].sort());
    expect(await found({ from: "2027-03-09", to: "2027-03-09" })).toEqual([today]);
    expect(await found({ to: "2027-03-08" })).toEqual([midnight]);
    expect(await found({ from: "2027-04-08" })).toEqual([run, later].sort());
  });

  it("asks for the month at the venue, whatever month it is elsewhere", async () => {
    // Half past midnight on 1 April in Guangzhou is still March in Greenwich.
    const night = await create({ sessions: [["2027-04-01T00:30", "2027-04-01T01:30"]] });
    const run = await create({ kind: "exhibition", run: ["2027-02-20", "2027-04-01"] });
    const intake = await create({ kind: "programme", intakes: [["2027-04-30", "2027-09-01"]] });
    const project = await create({ kind: "project", run: ["2026-01-01", null] });
    const offer = await create({ kind: "opportunity", validUntil: "2027-04-30" });
    const brief = await create({ kind: "brief", releasedOn: "2027-03-31" });
    const found = async (month: string) => (await browse({ month })).codes.sort();
    expect(await found("2027-04")).toEqual([night, run, intake, project, offer].sort());
    expect(await found("2027-03")).toEqual([run, project, brief].sort());
    expect(await found("2027-09")).toEqual([intake, project].sort());
    expect(await found("2025-12")).toEqual([]);
  });

  it("finds what is open for registration now, full ones with a waitlist too", async () => {
    const hour = 3_600_000;
    const open = await create({ terms: {}, places: { capacity: 5, taken: 1 } });
    const waiting = await create({ terms: {}, places: { capacity: 5, taken: 5 } });
    const elsewhere = await create({ terms: { mode: "external" } });
    await create({ terms: { opensAt: new Date(now.getTime() + hour) } });
    await create({ terms: { closesAt: now } });
    await create({ terms: {}, sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]] });
    await create({ terms: {}, status: "cancelled" });
    await create({});
    expect((await browse({ open: "1" })).codes.sort()).toEqual([open, waiting, elsewhere].sort());
  });
});

describe("free text", () => {
  let caves: string;
  let tea: string;
  beforeEach(async () => {
    caves = await create({
      texts: [
        { language: "zh-CN", title: "丝绸之路上的敦煌石窟艺术", body: "讲座介绍莫高窟的壁画与彩塑。" },
        { language: "en", title: "Cave art on the road", summary: "Murals of the Mogao grottoes." },
      ],
    });
    tea = await create({ texts: [{ language: "fr", title: "Les routes du thé", body: "De Canton à Marseille." }] });
    await create({ status: "draft", texts: [{ language: "zh-CN", title: "敦煌" }] });
  });

  it.each(["敦煌", "石窟", "壁画", "敦煌艺术", "莫高窟", "mogao", "MURAL", "grottoes cave"])(
    "finds %s inside running text, in published listings only",
    async (q) => {
      expect((await browse({ q })).codes).toEqual([caves]);
    },
  );

  it("is blind to accents and case, and finds by code and by the country's name", async () => {
    expect((await browse({ q: "ROUTES DU THE" })).codes).toEqual([tea]);
    expect((await browse({ q: tea })).codes).toEqual([tea]);
    expect((await browse({ q: "中国" })).total).toBe(2);
  });

  it("finds nothing for signs alone and survives operators, quotes and nonsense", async () => {
    for (const q of ["!!!", "&|!()", "'", '"; DROP TABLE listing', "a:*b", "%", "\\", "敦煌 & !石窟"]) {
      await expect(browse({ q })).resolves.toBeDefined();
    }
    expect((await browse({ q: "…?" })).total).toBe(0);
  });

  it("puts a title above a mention, and what is coming above what is over", async () => {
    const mention = await create({ texts: [{ language: "en", title: "Harbours", body: "Porcelain was one cargo." }] });
    const title = await create({ texts: [{ language: "en", title: "Porcelain" }] });
    const over = await create({
      texts: [{ language: "en", title: "Porcelain" }],
      sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]],
    });
    expect((await browse({ q: "porcelain" })).codes).toEqual([title, over, mention]);
  });

  it("shows each card in the reader's language, else another, and says which", async () => {
    const shown = async (locale: Locale) => {
      const { cards } = await browse({ q: "敦煌" }, locale);
      return [cards[0]?.title, cards[0]?.textLanguage];
    };
    expect(await shown("zh-CN")).toEqual(["丝绸之路上的敦煌石窟艺术", "zh-CN"]);
    expect(await shown("en")).toEqual(["Cave art on the road", "en"]);
    expect(await shown("ar")).toEqual(["丝绸之路上的敦煌石窟艺术", "zh-CN"]);
  });
});
