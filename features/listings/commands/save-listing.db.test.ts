import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { newId } from "@/lib/id.ts";
import { queryText } from "@/lib/text/search.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished, formFor } from "@/tests/factories/listings.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { KIND_NAMES } from "../rules/kinds.ts";
import { listingForm } from "../schema.ts";
import { createListing } from "./create-listing.ts";
import { keepForm } from "./keep-form.ts";
import { saveListing } from "./save-listing.ts";

const BEGINNING = { title: "Paper", sourceLanguage: "en", route: "belt_north", countryCode: "KZ", city: "" } as const;

describe("a new listing", () => {
  it("is a draft with a code of its kind and year", async () => {
    const desk = await createDesk();
    const first = await createDraft(desk, "lecture");
    const second = await createDraft(desk, "lecture");
    const brief = await createDraft(desk, "brief");
    const year = new Date().getUTCFullYear();
    expect([first.code, second.code, brief.code]).toEqual([`LEC-${year}-0001`, `LEC-${year}-0002`, `BRF-${year}-0001`]);
    const row = await database().listing.findUniqueOrThrow({ where: { id: first.id } });
    expect(row).toMatchObject({ status: "draft", revision: 1, publishedAt: null });
  });

  it("never shares its code, however many begin at once", async () => {
    const desk = await createDesk();
    const drafts = await Promise.all(Array.from({ length: 8 }, () => createDraft(desk)));
    expect(new Set(drafts.map(({ code }) => code)).size).toBe(8);
  });

  it("is not for strangers, nor for those who only look", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const onlooker = await createStaff(desk.institution, "viewer");
    const begin = (viewer: typeof ANONYMOUS) => createListing(viewer, desk.institution.id, "lecture", BEGINNING);
    await expect(begin(ANONYMOUS)).rejects.toThrow(NotFound);
    await expect(begin(other.editor)).rejects.toThrow(NotFound);
    await expect(begin(onlooker)).rejects.toThrow(Forbidden);
  });

  it("is not for a suspended institution", async () => {
    const desk = await createDesk();
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(createDraft(desk)).rejects.toThrow(Forbidden);
  });
});

describe("saving a listing", () => {
  it.each(KIND_NAMES)("of kind %s keeps every field of its form", async (kind) => {
    const desk = await createDesk();
    const form = formFor(kind, { countries: ["EG", "KZ"], languages: ["en", "zh-CN"], fieldCode: "0222" });
    const draft = await createDraft(desk, kind);
    expect(await saveListing(desk.editor, draft.id, 1, form)).toMatchObject({ ok: true, value: { revision: 2 } });
    const { saved } = await getListingForm(desk.editor, desk.institution.id, draft.id);
    const again = listingForm.parse({ ...nestedForm(saved, ["role"]), kind });
    const sessions = "sessions" in again ? again.sessions.map((session) => ({ ...session, id: null })) : undefined;
    expect({ ...again, ...(sessions ? { sessions } : {}) }).toEqual(form);
  });

  it("derives span and deadline from the dates of its kind", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk, "lecture");
    const row = await database().listing.findUniqueOrThrow({ where: { id } });
    expect(row.startsAt?.toISOString()).toBe("2031-03-12T07:00:00.000Z");
    expect(row.endsAt?.toISOString()).toBe("2031-03-12T09:00:00.000Z");
  });

  it("is found by words of its text, its speakers and its code", async () => {
    const desk = await createDesk();
    const { id, code } = await createCompleteDraft(desk, "lecture", { body: "在敦煌发现的纸张" });
    for (const sought of ["paper", "Rahimova", code, "敦煌", "samark"]) {
      const found = await database().$queryRaw<{ listing_id: string }[]>`
        SELECT listing_id FROM listing_index WHERE vector @@ to_tsquery('simple', ${queryText(sought)})`;
      expect(
        found.map((row) => row.listing_id),
        sought,
      ).toEqual(sought === "samark" ? [] : [id]);
    }
  });

  it("is refused to a tab that is older than the listing, and changes nothing then", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const forms = ["One", "Two", "Three", "Four"].map((title) => formFor("lecture", { title }));
    const outcomes = await Promise.all(forms.map((form) => saveListing(desk.editor, id, revision, form)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "stale-revision")).toHaveLength(3);
    const winner = forms[outcomes.findIndex(({ ok }) => ok)];
    const text = await database().translation.findFirstOrThrow({ where: { listingId: id } });
    expect(text.title).toBe(winner?.title);
  });

  it("keeps the ids of sessions that stay, whichever goes", async () => {
    const desk = await createDesk();
    const day = (index: number, start: string) => ({
      [`sessions.${index}.localStart`]: `${start}T15:00`,
      [`sessions.${index}.localEnd`]: `${start}T16:00`,
      [`sessions.${index}.timeZone`]: "Asia/Shanghai",
    });
    const { id, revision } = await createCompleteDraft(desk, "lecture", {
      ...day(0, "2031-03-12"),
      ...day(1, "2031-03-19"),
      ...day(2, "2031-03-26"),
    });
    const before = await database().session.findMany({ where: { listingId: id }, orderBy: { position: "asc" } });
    const form = formFor("lecture", { ...day(0, "2031-03-27"), ...day(1, "2031-03-20") });
    if (form.kind !== "lecture") throw new Error("not a lecture");
    const ids = [before[2]?.id ?? null, before[1]?.id ?? null];
    const sessions = form.sessions.map((session, index) => ({ ...session, id: ids[index] ?? null }));
    expect((await saveListing(desk.editor, id, revision, { ...form, sessions })).ok).toBe(true);
    const after = await database().session.findMany({ where: { listingId: id }, orderBy: { position: "asc" } });
    expect(after.map((session) => session.id)).toEqual(ids);
  });

  it("does not take over a session of another listing", async () => {
    const desk = await createDesk();
    const theirs = await createCompleteDraft(desk);
    const mine = await createCompleteDraft(desk);
    const session = await database().session.findFirstOrThrow({ where: { listingId: theirs.id } });
    const form = formFor("lecture", { "sessions.0.id": session.id });
    expect((await saveListing(desk.editor, mine.id, mine.revision, form)).ok).toBe(true);
    expect(await database().session.count({ where: { id: session.id, listingId: theirs.id } })).toBe(1);
    expect(await database().session.count({ where: { listingId: mine.id } })).toBe(1);
  });

  it("is not for strangers, nor for the office, nor for registrars", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const registrar = await createStaff(desk.institution, "registrar");
    const save = (viewer: typeof ANONYMOUS) => saveListing(viewer, id, revision, formFor("lecture"));
    await expect(save(ANONYMOUS)).rejects.toThrow(NotFound);
    await expect(save(other.editor)).rejects.toThrow(NotFound);
    await expect(save(await createOffice())).rejects.toThrow(Forbidden);
    await expect(save(registrar)).rejects.toThrow(Forbidden);
    await expect(saveListing(desk.editor, newId(), 1, formFor("lecture"))).rejects.toThrow(NotFound);
    await expect(saveListing(desk.editor, "nonsense", 1, formFor("lecture"))).rejects.toThrow(NotFound);
    await expect(saveListing(desk.editor, id, revision, formFor("brief"))).rejects.toThrow(NotFound);
  });

  it("is refused while the office reads it", async () => {
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createPublished(desk);
    expect(await saveListing(desk.editor, id, revision, formFor("lecture"))).toEqual({
      ok: false,
      refusal: "not-editable",
    });
  });

  it("links a partner whose name an institution on the portal bears", async () => {
    const desk = await createDesk();
    const partner = await createDesk();
    const { id } = await createCompleteDraft(desk, "programme", {
      "partners.1.name": partner.institution.name,
      "partners.1.role": "partner",
    });
    const partners = await database().listingPartner.findMany({
      where: { listingId: id },
      orderBy: { position: "asc" },
    });
    expect(partners.map(({ institutionId }) => institutionId)).toEqual([null, partner.institution.id]);
  });
});

describe("the registration terms of a listing", () => {
  const places = (capacity: number) => ({ "terms.mode": "at_once", "terms.capacity": String(capacity) });

  it("make a pool, and refuse fewer places than are taken, with the number", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk, "lecture", places(10));
    await database().pool.update({ where: { listingId: id }, data: { taken: 4 } });
    expect(await saveListing(desk.editor, id, revision, formFor("lecture", places(3)))).toEqual({
      ok: false,
      refusal: "capacity-below-taken",
      taken: 4,
    });
    expect((await saveListing(desk.editor, id, revision, formFor("lecture", places(4)))).ok).toBe(true);
  });

  it("let those who wait move up when there are more places", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk, "lecture", places(1));
    const pool = await database().pool.update({ where: { listingId: id }, data: { taken: 1 } });
    const waiting = await database().registration.create({
      data: {
        id: newId(),
        listingId: id,
        poolId: pool.id,
        kind: "individual",
        status: "waitlisted",
        people: 1,
        contactName: "Amina",
        contactEmail: "amina@mail.example",
        locale: "ar",
        submissionKey: newId(),
      },
    });
    expect((await saveListing(desk.editor, id, revision, formFor("lecture", places(2)))).ok).toBe(true);
    expect(await database().registration.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
      status: "confirmed",
    });
    expect(await database().pool.findUniqueOrThrow({ where: { listingId: id } })).toMatchObject({
      capacity: 2,
      taken: 2,
    });
  });

  it("tell opening and closing in the zone given", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk, "lecture", {
      ...places(5),
      "terms.opensAt": "2031-01-01T09:00",
      "terms.closesAt": "2031-03-01T18:00",
      "terms.timeZone": "Asia/Almaty",
    });
    const terms = await database().registrationTerms.findUniqueOrThrow({ where: { listingId: id } });
    expect(terms.opensAt?.toISOString()).toBe("2031-01-01T04:00:00.000Z");
    expect(terms.closesAt?.toISOString()).toBe("2031-03-01T13:00:00.000Z");
  });
});

describe("what was typed and not saved", () => {
  it("is kept per person, complete or not, and forgotten once saved", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const typed = { title: "Half a ti", "sessions.0.localStart": "" };
    expect((await keepForm(desk.editor, id, revision, typed)).ok).toBe(true);
    const { kept, saved } = await getListingForm(desk.editor, desk.institution.id, id);
    expect(kept).toMatchObject({ fields: typed, baseRevision: revision });
    expect(saved.title).toBe("Paper on the road");
    const colleague = await createStaff(desk.institution, "owner");
    expect((await getListingForm(colleague, desk.institution.id, id)).kept).toBeNull();
    await saveListing(desk.editor, id, revision, formFor("lecture"));
    expect((await getListingForm(desk.editor, desk.institution.id, id)).kept).toBeNull();
  });

  it("is refused to an older tab and to strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    expect(await keepForm(desk.editor, id, revision - 1, {})).toEqual({ ok: false, refusal: "stale-revision" });
    await expect(keepForm(other.editor, id, revision, {})).rejects.toThrow(NotFound);
  });
});
