import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished } from "@/tests/factories/listings.ts";
import { getDeskListing, getListingForm, getListingPreview, listSuggestions } from "./desk-listing.ts";
import { getDeskHome, listDeskListings } from "./desk-listings.ts";
import { getReviewListing } from "./review.ts";

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
      await expect(getListingForm(viewer, institutionId, id)).rejects.toThrow(NotFound);
      await expect(listSuggestions(viewer, institutionId)).rejects.toThrow(NotFound);
      await expect(getListingPreview(viewer, id)).rejects.toThrow(NotFound);
    }
    await expect(getDeskListing(other.editor, other.institution.id, id, now)).rejects.toThrow(NotFound);
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
  });
});
