import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import { createDesk, createPublished, createUnverifiedPublic } from "@/tests/factories/listings.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import {
  compareTranslationRevisions,
  getTranslationHistory,
  getTranslationRevision,
  listProposedTranslations,
} from "../queries/translation-work.ts";
import { cancelListing } from "./end-listing.ts";
import { approveTranslation, sendTranslationBack, withdrawTranslation } from "./review-translation.ts";
import { saveTranslation } from "./save-translation.ts";

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
