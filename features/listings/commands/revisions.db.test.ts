import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { newId } from "@/lib/id.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished, createUnverifiedPublic, formFor } from "@/tests/factories/listings.ts";
import { ENGLISH_READER, wordsIn } from "@/tests/field-words.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { compareProposal, compareRevisions, getListingHistory } from "../queries/history.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { cancelListing } from "./end-listing.ts";
import { restoreRevision } from "./restore-revision.ts";
import { approveListing, requestChanges } from "./review-listing.ts";
import { saveListing, withdrawChange } from "./save-listing.ts";

async function editable(desk: Awaited<ReturnType<typeof createDesk>>, id: string) {
  const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, id);
  const keep: Fields = { "sessions.0.id": String(saved["sessions.0.id"]) };
  return { saved, revision, keep };
}

const publicTitle = async (code: string) => (await getPublishedListing(code)).translations[0]?.title;

describe("the history of a listing", () => {
  it("keeps every saved version, compares any two, and tells readers what is said of a change", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk);
    const { revision, keep } = await editable(desk, id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, title: "Ink" }), "A better title.");
    await saveListing(desk.editor, id, revision + 1, formFor("lecture", { ...keep, title: "Ink on silk" }));
    const { revisions } = await getListingHistory(desk.editor, desk.institution.id, id);
    expect(revisions.map(({ number, state }) => [number, state])).toEqual([
      [revision + 2, "applied"],
      [revision + 1, "applied"],
      [2, "applied"],
      [1, "applied"],
    ]);
    const [latest, previous] = revisions;
    const chosen = { from: previous?.id ?? "", to: latest?.id ?? "" };
    expect(await compareRevisions(desk.editor, desk.institution.id, id, chosen, ENGLISH_READER)).toEqual([
      {
        field: "title",
        language: "en",
        before: [{ text: "Ink", isOnlyHere: false }],
        after: [
          { text: "Ink", isOnlyHere: false },
          { text: " on silk", isOnlyHere: true },
        ],
      },
    ]);
    expect((await getPublishedListing(code)).revisions).toMatchObject([{ changeNote: "A better title." }]);
  });

  it("tells where two versions differ in the reader's words, and a text in its own language", async () => {
    const desk = await createDesk();
    const unitId = newId();
    const { id: institutionId } = desk.institution;
    await database().unit.create({
      data: {
        id: unitId,
        institutionId,
        slug: "faculty",
        kind: "faculty",
        names: { create: { language: "en", name: "Faculty of Arts", about: "" } },
      },
    });
    const { id } = await createPublished(desk);
    const { revision, keep } = await editable(desk, id);
    const changed = { ...keep, route: "belt_south", unitId, city: "Kashgar" };
    expect(await saveListing(desk.editor, id, revision, formFor("lecture", changed))).toMatchObject({ ok: true });
    const { revisions } = await getListingHistory(desk.editor, institutionId, id);
    const [latest, previous] = revisions;
    const chosen = { from: previous?.id ?? "", to: latest?.id ?? "" };
    const told = await compareRevisions(desk.editor, institutionId, id, chosen, {
      locale: "ar",
      words: (units) => wordsIn("ar", units),
    });
    const after = Object.fromEntries(
      told.map((one) => [one.field, [one.language, one.after.map(({ text }) => text).join("")]]),
    );
    expect(after).toEqual({
      city: ["en", "Kashgar"],
      route: ["ar", "المسار البري الجنوبي"],
      unitId: ["ar", "Faculty of Arts"],
    });
  });

  it("brings an earlier version back into the form, where it is saved or not", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk);
    const { revision, keep } = await editable(desk, id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, title: "Ink" }));
    const { revisions } = await getListingHistory(desk.editor, desk.institution.id, id);
    const earlier = revisions.find(({ number }) => number === 2);
    expect(await restoreRevision(desk.editor, id, earlier?.id ?? "")).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await publicTitle(code)).toBe("Ink");
    const form = await getListingForm(desk.editor, desk.institution.id, id);
    expect(form.kept).toMatchObject({ baseRevision: form.revision, fields: { title: "Paper on the road" } });
  });

  it("is not for strangers, and nobody brings back what is of another listing", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id } = await createPublished(desk);
    const { id: foreign } = await createPublished(other);
    const { revisions } = await getListingHistory(other.editor, other.institution.id, foreign);
    const theirs = revisions[0]?.id ?? "";
    const own = desk.institution.id;
    await expect(getListingHistory(other.editor, own, id)).rejects.toThrow(NotFound);
    await expect(getListingHistory(desk.editor, own, foreign)).rejects.toThrow(NotFound);
    await expect(compareRevisions(desk.editor, own, id, { from: theirs, to: theirs }, ENGLISH_READER)).rejects.toThrow(
      NotFound,
    );
    await expect(restoreRevision(desk.editor, id, theirs)).rejects.toThrow(NotFound);
    await expect(restoreRevision(desk.editor, id, "nonsense")).rejects.toThrow(NotFound);
    await expect(restoreRevision(other.editor, id, newId())).rejects.toThrow(NotFound);
    const viewer = await createStaff(desk.institution, "viewer");
    await expect(restoreRevision(viewer, id, newId())).rejects.toThrow(Forbidden);
  });
});

describe("a change of a public listing by who is not verified", () => {
  it("waits while readers see what was before, and is theirs once the office lets it through", async () => {
    const { desk, office, id, code } = await createUnverifiedPublic();
    const { revision, keep } = await editable(desk, id);
    const changed = formFor("lecture", { ...keep, title: "Ink", summary: "Of ink." });
    expect(await saveListing(desk.editor, id, revision, changed, "Another subject.")).toMatchObject({
      value: { inReview: true, revision: revision + 1 },
    });
    expect(await publicTitle(code)).toBe("Paper on the road");
    expect((await editable(desk, id)).saved).toMatchObject({ title: "Ink", summary: "Of ink." });
    expect((await compareProposal(office, id, ENGLISH_READER)).map(({ field }) => field)).toEqual(["summary", "title"]);
    expect(await approveListing(office, id, revision)).toMatchObject({ refusal: "stale-revision" });
    expect(await approveListing(office, id, revision + 1)).toMatchObject({ ok: true });
    expect(await publicTitle(code)).toBe("Ink");
    expect((await getPublishedListing(code)).revisions).toMatchObject([{ changeNote: "Another subject." }]);
    expect(await approveListing(office, id, revision + 2)).toMatchObject({ refusal: "not-now" });
    const { revisions } = await getListingHistory(desk.editor, desk.institution.id, id);
    expect(revisions[0]).toMatchObject({ state: "applied", createdBy: { name: desk.editor.name } });
  });

  it("is sent back with a reason that its editors read, and nothing they wrote is lost", async () => {
    const { desk, office, id, code } = await createUnverifiedPublic();
    const { revision, keep } = await editable(desk, id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, title: "Free gold" }));
    expect(await requestChanges(office, id, revision + 1, "Say what it is.")).toMatchObject({ ok: true });
    expect(await publicTitle(code)).toBe("Paper on the road");
    const mail = await database().outbox.findFirstOrThrow({
      where: { template: "listing-reviewed", recipient: desk.editor.email },
      orderBy: { createdAt: "desc" },
    });
    const told = await composeMail(mail);
    expect(told?.subject).toContain("sent back");
    expect(told?.text).toContain("Say what it is.");
    const { revisions } = await getListingHistory(desk.editor, desk.institution.id, id);
    expect(revisions[0]).toMatchObject({ state: "refused", decisionNote: "Say what it is." });
    expect(await restoreRevision(desk.editor, id, revisions[0]?.id ?? "")).toMatchObject({ ok: true });
  });

  it("of words only is public at once", async () => {
    const { desk, id, code } = await createUnverifiedPublic();
    const { revision, keep } = await editable(desk, id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, summary: "Of ink." }));
    expect((await getPublishedListing(code)).translations[0]?.summary).toBe("Of ink.");
  });

  it("gives way to the next one, is taken back by its editors, and goes with the listing", async () => {
    const { desk, id } = await createUnverifiedPublic();
    const { revision, keep } = await editable(desk, id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, title: "Ink" }));
    await saveListing(desk.editor, id, revision + 1, formFor("lecture", { ...keep, title: "Silk" }));
    const waiting = () => database().listingRevision.count({ where: { listingId: id, state: "proposed" } });
    expect(await waiting()).toBe(1);
    expect(await withdrawChange(desk.editor, id)).toMatchObject({ ok: true });
    expect(await withdrawChange(desk.editor, id)).toMatchObject({ refusal: "not-now" });
    expect((await editable(desk, id)).saved).toMatchObject({ title: "Paper on the road" });
    await saveListing(desk.editor, id, revision + 3, formFor("lecture", { ...keep, title: "Jade" }));
    await cancelListing(desk.editor, id, "Flooded.");
    expect(await waiting()).toBe(0);
  });

  it("is refused as outdated when the places it would leave are taken meanwhile", async () => {
    const { desk, office, id } = await createUnverifiedPublic();
    const places = { "terms.mode": "at_once", "terms.capacity": "10" };
    const { revision, keep } = await editable(desk, id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, ...places }));
    const fewer = { ...keep, ...places, "terms.capacity": "1", title: "Ink" };
    await saveListing(desk.editor, id, revision + 1, formFor("lecture", fewer));
    await database().pool.updateMany({ where: { listingId: id }, data: { taken: 5 } });
    expect(await approveListing(office, id, revision + 2)).toMatchObject({ refusal: "outdated" });
    expect(await database().listingRevision.count({ where: { listingId: id, state: "proposed" } })).toBe(1);
  });
});
