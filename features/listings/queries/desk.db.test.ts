import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import { createMembership, createOffice, createStaff, createUser, viewerOf } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished, formFor } from "@/tests/factories/listings.ts";
import { saveListing } from "../commands/save-listing.ts";
import { saveTranslation } from "../commands/save-translation.ts";
import { getDeskHead, getDeskListing, getListingForm, getListingPreview, listSuggestions } from "./desk-listing.ts";
import { getDeskHome, listDeskListings } from "./desk-listings.ts";
import { getReviewListing } from "./review.ts";
import { countStaleTranslations, getTranslationOverview } from "./translation-overview.ts";

const now = new Date();

describe("the desk's listings", () => {
  it("come page by page, each once, last changed first", async () => {
    const desk = await createDesk();
    const ids: string[] = [];
    for (let number = 0; number < 33; number++) ids.push((await createDraft(desk)).id);
    // The same instant for all: only the id then says which comes first.
    await database().listing.updateMany({ where: { institutionId: desk.institution.id }, data: { updatedAt: now } });
    const first = await listDeskListings(desk.editor, desk.institution.id, {}, { locale: "en" });
    const second = await listDeskListings(
      desk.editor,
      desk.institution.id,
      {},
      { locale: "en", after: first.next ?? "" },
    );
    expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 3, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(new Set(ids));
  });

  it("are filtered by kind, status and words", async () => {
    const desk = await createDesk();
    const published = await createPublished(desk, "lecture", { title: "Silk" });
    const draft = await createCompleteDraft(desk, "brief", { title: "Tea" });
    const found = async (filters: Parameters<typeof listDeskListings>[2]) =>
      (await listDeskListings(desk.editor, desk.institution.id, filters, { locale: "en" })).rows.map(({ id }) => id);
    expect(await found({ kind: "brief" })).toEqual([draft.id]);
    expect(await found({ status: "published" })).toEqual([published.id]);
    expect(await found({ text: "SILK" })).toEqual([published.id]);
    expect(await found({ text: draft.code.toLowerCase() })).toEqual([draft.id]);
    expect(await found({ text: "%" })).toEqual([]);
  });

  it("survive a cursor that nobody gave out", async () => {
    const desk = await createDesk();
    await createDraft(desk);
    const page = await listDeskListings(desk.editor, desk.institution.id, {}, { locale: "en", after: "1_not-an-id" });
    expect(page.rows).toHaveLength(1);
  });

  it("tell what there is to do", async () => {
    const desk = await createDesk();
    await createDraft(desk);
    const open = await createPublished(desk, "lecture", { "terms.mode": "approval", "terms.capacity": "5" });
    const pool = await database().pool.findFirstOrThrow({ where: { listingId: open.id } });
    await database().registration.create({
      data: {
        id: newId(),
        listingId: open.id,
        poolId: pool.id,
        kind: "delegation",
        status: "pending",
        people: 3,
        contactName: "Li",
        contactEmail: "li@mail.example",
        locale: "en",
        submissionKey: newId(),
      },
    });
    const home = await getDeskHome(desk.editor, desk.institution.id, "en");
    expect(home.counts).toEqual({ draft: 1, published: 1, ended: 0 });
    expect(home.registrations).toMatchObject([{ id: open.id, pending: 3, waiting: 0 }]);
    expect(home.drafts).toHaveLength(1);
  });
});

describe("strangers", () => {
  it("find nothing of another institution's desk", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const { id: institutionId } = desk.institution;
    for (const viewer of [ANONYMOUS, other.editor, await createOffice()]) {
      await expect(listDeskListings(viewer, institutionId, {}, { locale: "en" })).rejects.toThrow(NotFound);
      await expect(getDeskHome(viewer, institutionId, "en")).rejects.toThrow(NotFound);
      await expect(getDeskListing(viewer, institutionId, id, now)).rejects.toThrow(NotFound);
      await expect(getDeskHead(viewer, institutionId, id)).rejects.toThrow(NotFound);
      await expect(getListingForm(viewer, institutionId, id)).rejects.toThrow(NotFound);
      await expect(listSuggestions(viewer, institutionId)).rejects.toThrow(NotFound);
      await expect(getListingPreview(viewer, id)).rejects.toThrow(NotFound);
    }
    await expect(getDeskListing(other.editor, other.institution.id, id, now)).rejects.toThrow(NotFound);
    await expect(getDeskHead(other.editor, other.institution.id, id)).rejects.toThrow(NotFound);
    await expect(getDeskListing(desk.editor, institutionId, "nonsense", now)).rejects.toThrow(NotFound);
  });

  it("find nothing of the office's queue, and the office no draft", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const draft = await createCompleteDraft(desk);
    const sent = await createPublished(desk);
    expect((await waitingCases(office, "listing")).map(({ id }) => id)).toEqual([sent.id]);
    expect(await getReviewListing(office, sent.id, "en")).toMatchObject({ mayDecide: true, revision: sent.revision });
    await expect(getReviewListing(office, draft.id, "en")).rejects.toThrow(NotFound);
    await expect(getReviewListing(desk.editor, sent.id, "en")).rejects.toThrow(NotFound);
  });

  it("of the institution itself see, by their role, and change nothing", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const onlooker = await createStaff(desk.institution, "viewer");
    const { may } = await getDeskListing(onlooker, desk.institution.id, id, now);
    expect(Object.values(may).filter(Boolean)).toEqual([]);
    expect(await getDeskHead(onlooker, desk.institution.id, id)).toMatchObject({ mayEdit: false });
    expect(await getDeskHead(desk.editor, desk.institution.id, id)).toMatchObject({ mayEdit: true });
  });
});

describe("what is suggested while typing", () => {
  it("names each contact once, as it was given last", async () => {
    const desk = await createDesk();
    const write = async (email: string, shownAs: string, updatedAt: Date) => {
      const { id } = await createDraft(desk);
      await database().listing.update({
        where: { id },
        data: { contactEmail: email, contactName: shownAs, updatedAt },
        select: { id: true },
      });
    };
    await write("talks@jnu.example", "Talks", new Date(now.getTime() - 1000));
    await write("talks@jnu.example", "Talks and readings", now);
    await write("art@jnu.example", "Art", now);
    await createDraft(desk);
    expect((await listSuggestions(desk.editor, desk.institution.id)).contacts).toEqual([
      { email: "art@jnu.example", shownAs: "Art" },
      { email: "talks@jnu.example", shownAs: "Talks and readings" },
    ]);
  });
});

describe("the overview of translations", () => {
  it("offers to begin one only where the page to do so is there", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk, "brief");
    const mayBegin = async () => (await overview(desk)).rows.map((row) => row.mayBegin);
    expect(await mayBegin()).toEqual([true]);
    await database().listing.update({ where: { id }, data: { status: "in_review" }, select: { id: true } });
    expect(await mayBegin()).toEqual([false]);
    await database().listing.update({ where: { id }, data: { status: "changes_requested" }, select: { id: true } });
    expect(await mayBegin()).toEqual([true]);
    const suspended = { where: { id: desk.institution.id }, data: { status: "suspended" as const } };
    await database().institution.update({ ...suspended, select: { id: true } });
    expect(await mayBegin()).toEqual([false]);
  });

  const overview = (desk: Awaited<ReturnType<typeof createDesk>>, filters = {}, after?: string) =>
    getTranslationOverview(desk.editor, desk.institution.id, filters, { locale: "en", after, now: new Date() });
  const translated = { summary: "ملخص", body: "نص", pictureAlt: "", parts: {} };

  it("tells per language what is whole, partial, older and missing, and finds it", async () => {
    const desk = await createDesk();
    const [whole, partial, stale] = [
      await createPublished(desk),
      await createPublished(desk),
      await createPublished(desk),
    ];
    for (const { id } of [whole, partial, stale]) {
      const { sourceHash } = await database().translation.findFirstOrThrow({ where: { listingId: id } });
      const form = { ...translated, title: "الورق", sourceHash, ...(id === partial.id ? { body: "" } : {}) };
      expect(await saveTranslation(desk.editor, id, "ar", null, form)).toMatchObject({ ok: true });
    }
    const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, stale.id);
    const keep = { "sessions.0.id": String(saved["sessions.0.id"]) };
    await saveListing(desk.editor, stale.id, revision, formFor("lecture", { ...keep, summary: "Of ink." }));
    const found = await overview(desk);
    const arabic = found.totals.find(({ language }) => language === "ar");
    expect(arabic).toMatchObject({ done: 1, partial: 1, stale: 1, missing: 0, of: 3, percent: 33 });
    expect(found.totals.find(({ language }) => language === "en")).toMatchObject({ of: 0 });
    expect(found.rows.find(({ id }) => id === stale.id)?.cells).toContainEqual({ language: "ar", state: "stale" });
    const ids = async (filters: object) => (await overview(desk, filters)).rows.map(({ id }) => id);
    expect(await ids({ state: "stale" })).toEqual([stale.id]);
    expect(await ids({ state: "partial", language: "ar" })).toEqual([partial.id]);
    expect(await ids({ state: "missing", language: "ar" })).toEqual([]);
    expect(await ids({ text: whole.code })).toEqual([whole.id]);
    expect(await ids({ text: "%" })).toEqual([]);
    expect(await countStaleTranslations(desk.editor, desk.institution.id, new Date())).toBe(1);
    await database().listing.update({
      where: { id: stale.id },
      data: { status: "cancelled", cancelledAt: now },
      select: { id: true },
    });
    expect(await countStaleTranslations(desk.editor, desk.institution.id, new Date())).toBe(0);
    expect(await ids({ state: "stale" })).toEqual([]);
  });

  it("comes page by page, is each institution's own, and of their units alone for whoever is limited to such", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    for (let number = 0; number < 31; number++) await createDraft(desk);
    await database().listing.updateMany({ where: { institutionId: desk.institution.id }, data: { updatedAt: now } });
    const first = await overview(desk);
    const second = await overview(desk, {}, first.next ?? "");
    expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 1, null]);
    expect((await overview(desk, {}, "1_not-an-id")).rows).toHaveLength(30);
    const { id: institutionId } = desk.institution;
    await expect(getTranslationOverview(other.editor, institutionId, {}, { locale: "en", now })).rejects.toThrow(
      NotFound,
    );
    await expect(countStaleTranslations(other.editor, institutionId, now)).rejects.toThrow(NotFound);
    const unitId = newId();
    await database().unit.create({ data: { id: unitId, institutionId, slug: "faculty", kind: "faculty" } });
    const user = await createUser();
    const membership = await createMembership({ id: institutionId }, { role: "editor", user });
    await database().membershipUnit.create({ data: { membershipId: membership.id, unitId } });
    const limited = await viewerOf(user);
    const seen = await getTranslationOverview(limited, institutionId, {}, { locale: "en", now });
    expect(seen.rows).toEqual([]);
    expect(seen.totals.find(({ language }) => language === "ar")).toMatchObject({ of: 0 });
  });
});
