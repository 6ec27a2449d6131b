import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft } from "@/tests/factories/listings.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { publishListing } from "./move-listing.ts";

describe("publishing", () => {
  it("makes a verified institution's listing public at once, and writes it down", async () => {
    const desk = await createDesk();
    const { id, code, revision } = await createCompleteDraft(desk);
    await expect(getPublishedListing(code)).rejects.toThrow(NotFound);
    expect(await publishListing(desk.editor, id, revision)).toEqual({ ok: true, value: { status: "published" } });
    expect(await getPublishedListing(code)).toMatchObject({ code, status: "published" });
    const entries = await database().auditEntry.findMany({ where: { subjectId: id, action: "listing.publish" } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actorId: desk.editor.userId, institutionId: desk.institution.id });
  });

  it("leads to the office while the institution is not verified, or no longer", async () => {
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createCompleteDraft(desk);
    expect(await publishListing(desk.editor, id, revision)).toEqual({ ok: true, value: { status: "in_review" } });
    const lapsed = await createDesk();
    await database().verification.updateMany({
      where: { institutionId: lapsed.institution.id },
      data: { revokedAt: new Date() },
    });
    const second = await createCompleteDraft(lapsed);
    expect(await publishListing(lapsed.editor, second.id, second.revision)).toMatchObject({
      value: { status: "in_review" },
    });
  });

  it("says what is missing", async () => {
    const desk = await createDesk();
    const draft = await createDraft(desk, "lecture");
    expect(await publishListing(desk.editor, draft.id, 1)).toEqual({
      ok: false,
      refusal: "incomplete",
      missing: ["summary", "details", "sessions"],
    });
    const homeless = await createCompleteDraft(desk, "lecture", {
      "sessions.0.venueName": "",
      attendanceMode: "mixed",
    });
    expect(await publishListing(desk.editor, homeless.id, homeless.revision)).toMatchObject({
      missing: ["venue", "online-address"],
    });
  });

  it("is refused for a state that the editor has not seen, and twice", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    expect(await publishListing(desk.editor, id, revision - 1)).toEqual({ ok: false, refusal: "stale-revision" });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => publishListing(desk.editor, id, revision)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await publishListing(desk.editor, id, revision + 1)).toEqual({ ok: false, refusal: "not-now" });
  });

  it("is not for strangers, registrars, or a suspended institution", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const registrar = await createStaff(desk.institution, "registrar");
    await expect(publishListing(ANONYMOUS, id, revision)).rejects.toThrow(NotFound);
    await expect(publishListing(other.editor, id, revision)).rejects.toThrow(NotFound);
    await expect(publishListing(registrar, id, revision)).rejects.toThrow(Forbidden);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(publishListing(desk.editor, id, revision)).rejects.toThrow(Forbidden);
  });
});
