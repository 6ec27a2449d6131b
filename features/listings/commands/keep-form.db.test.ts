import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, formFor } from "@/tests/factories/listings.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { keepForm } from "./keep-form.ts";
import { saveListing } from "./save-listing.ts";

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

  it("is kept without what the database cannot hold", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    expect((await keepForm(desk.editor, id, revision, { title: "a\0b\ud800", languages: ["e\0n"] })).ok).toBe(true);
    const { kept } = await getListingForm(desk.editor, desk.institution.id, id);
    expect(kept?.fields).toEqual({ title: "ab\ufffd", languages: ["en"] });
  });
});
