import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { newId } from "@/lib/id.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { ENGLISH_READER, wordsIn } from "@/tests/field-words.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { compareProposal, compareRevisions, getListingHistory } from "../queries/history.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import {
  compareTranslationRevisions,
  getTranslationHistory,
  getTranslationRevision,
  listProposedTranslations,
} from "../queries/translation-work.ts";
import { cancelListing } from "./end-listing.ts";
import { restoreRevision } from "./restore-revision.ts";
import { approveListing, requestChanges } from "./review-listing.ts";
import { approveTranslation, sendTranslationBack, withdrawTranslation } from "./review-translation.ts";
import { saveListing, withdrawChange } from "./save-listing.ts";
import { saveTranslation } from "./save-translation.ts";

async function editable(desk: Awaited<ReturnType<typeof createDesk>>, id: string) {
  const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, id);
  const keep: Fields = { "sessions.0.id": String(saved["sessions.0.id"]) };
  return { saved, revision, keep };
}

/** A public listing of an institution that is not verified: the office let it pass once. */
async function createUnverifiedPublic() {
  const desk = await createDesk({ verified: false });
  const office = await createOffice();
  const { id, code, revision } = await createPublished(desk);
  await approveListing(office, id, revision);
  return { desk, office, id, code };
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

describe("a translation of a listing by who is not verified", () => {
  const words = { summary: "ملخص", body: "", pictureAlt: "", parts: {} };

  async function translated() {
    const made = await createUnverifiedPublic();
    const { desk, id, code } = made;
    const { sourceHash } = await database().translation.findFirstOrThrow({ where: { listingId: id, language: "en" } });
    const save = (seenAt: Date | null, title: string, summary = words.summary) =>
      saveTranslation(desk.editor, id, "ar", seenAt, { ...words, title, summary, sourceHash });
    const seen = async () => (await getPublishedListing(code)).translations.find(({ language }) => language === "ar");
    const waiting = async (office = made.office) => (await listProposedTranslations(office, id))[0]?.id ?? "";
    return { ...made, save, seen, waiting };
  }

  const saved = (outcome: Awaited<ReturnType<typeof saveTranslation>>) => {
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };

  it("waits with a new title until the office lets it appear, and then changes its other words at once", async () => {
    const { desk, office, id, save, seen, waiting } = await translated();
    const first = saved(await save(null, "ذهب"));
    expect(first.waits).toBe(true);
    expect(await seen()).toBeUndefined();
    const cases = await waitingCases(office, "listing");
    expect(cases.some((one) => one.id === id)).toBe(true);
    expect(await save(null, "فضة"), "over what was not seen").toMatchObject({ refusal: "changed-meanwhile" });
    expect(await approveTranslation(office, await waiting())).toMatchObject({ ok: true });
    expect(await seen()).toMatchObject({ title: "ذهب" });
    const current = await database().translation.findUniqueOrThrow({
      where: { listingId_language: { listingId: id, language: "ar" } },
    });
    const second = saved(await save(current.updatedAt, "ذهب", "ملخص آخر"));
    expect(second.waits).toBe(false);
    expect(await seen()).toMatchObject({ summary: "ملخص آخر" });
    const which = { id, language: "ar" };
    const { revisions } = await getTranslationHistory(desk.editor, desk.institution.id, which);
    expect(revisions.map(({ state }) => state)).toEqual(["applied", "applied"]);
    const chosen = { from: revisions[1]?.id ?? "", to: revisions[0]?.id ?? "" };
    expect(
      (await compareTranslationRevisions(desk.editor, desk.institution.id, which, chosen)).map(({ field }) => field),
    ).toEqual(["summary"]);
    expect(await getTranslationRevision(desk.editor, desk.institution.id, which, chosen.from)).toMatchObject({
      title: "ذهب",
      summary: "ملخص",
    });
  });

  it("is sent back with a reason that its editors read, decided once, and taken back or replaced by them", async () => {
    const { desk, office, id, save, seen, waiting } = await translated();
    const first = saved(await save(null, "ذهب"));
    const replaced = await waiting();
    saved(await save(first.savedAt, "فضة"));
    expect(await approveTranslation(office, replaced), "the one that was read").toMatchObject({ refusal: "not-now" });
    const sent = await waiting();
    const outcomes = await Promise.all([
      sendTranslationBack(office, sent, "Say what it is."),
      sendTranslationBack(office, sent, "Say what it is."),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await seen()).toBeUndefined();
    const mail = await database().outbox.findFirstOrThrow({
      where: {
        template: "listing-reviewed",
        recipient: desk.editor.email,
        parameters: { path: ["language"], equals: "ar" },
      },
    });
    const told = await composeMail(mail);
    expect(told?.subject).toContain("sent back");
    expect(told?.text).toContain("Say what it is.");
    saved(await save(null, "حرير"));
    expect(await withdrawTranslation(desk.editor, id, "ar")).toMatchObject({ ok: true });
    expect(await withdrawTranslation(desk.editor, id, "ar")).toMatchObject({ refusal: "not-now" });
    saved(await save(null, "يشم"));
    await cancelListing(desk.editor, id, "Flooded.");
    expect(await waiting()).toBe("");
  });

  it("is decided by the office alone, not for their own institution, and read at its desk alone", async () => {
    const { desk, id, save, waiting } = await translated();
    const other = await createDesk();
    saved(await save(null, "ذهب"));
    const sent = await waiting();
    await expect(approveTranslation(desk.editor, sent)).rejects.toThrow(NotFound);
    await expect(sendTranslationBack(other.editor, sent, "No.")).rejects.toThrow(NotFound);
    await expect(approveTranslation({ ...desk.editor, isOffice: true }, sent)).rejects.toThrow(Forbidden);
    await expect(listProposedTranslations(desk.editor, id)).rejects.toThrow(NotFound);
    await expect(withdrawTranslation(other.editor, id, "ar")).rejects.toThrow(NotFound);
    const which = { id, language: "ar" };
    const { id: own } = desk.institution;
    await expect(getTranslationHistory(other.editor, own, which)).rejects.toThrow(NotFound);
    await expect(getTranslationRevision(other.editor, own, which, sent)).rejects.toThrow(NotFound);
    await expect(getTranslationRevision(desk.editor, own, { id, language: "fr" }, sent)).rejects.toThrow(NotFound);
    await expect(compareTranslationRevisions(other.editor, own, which, { from: sent, to: sent })).rejects.toThrow(
      NotFound,
    );
  });

  it("appears at once where the institution is verified, and keeps what it was", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk);
    const { sourceHash } = await database().translation.findFirstOrThrow({ where: { listingId: id, language: "en" } });
    const first = saved(await saveTranslation(desk.editor, id, "ar", null, { ...words, title: "ذهب", sourceHash }));
    expect(first.waits).toBe(false);
    await database().translationRevision.deleteMany({ where: { listingId: id } });
    saved(await saveTranslation(desk.editor, id, "ar", first.savedAt, { ...words, title: "فضة", sourceHash }));
    const { revisions } = await getTranslationHistory(desk.editor, desk.institution.id, { id, language: "ar" });
    expect(
      revisions.map(({ number }) => number),
      "from before there was a history",
    ).toEqual([2, 1]);
  });
});
