import { describe, expect, it } from "vitest";
import { mergeInstitution } from "@/features/institutions/commands/merge-institution.ts";
import { suspendInstitution } from "@/features/institutions/commands/office.ts";
import { discardListing } from "@/features/listings/commands/discard-listing.ts";
import { archiveListing, cancelListing } from "@/features/listings/commands/end-listing.ts";
import { keepForm } from "@/features/listings/commands/keep-form.ts";
import { publishListing, withdrawListing } from "@/features/listings/commands/move-listing.ts";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { saveTranslation } from "@/features/listings/commands/save-translation.ts";
import { getDeskListing, getListingForm, getListingPreview } from "@/features/listings/queries/desk-listing.ts";
import { translationForm } from "@/features/listings/schema.ts";
import { getRegistrationFigures } from "@/features/registrations/queries/desk.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { createPartner, takePart } from "@/tests/factories/partnerships.ts";
import { listCoHosted } from "../queries/of-institution.ts";
import { listPublishedTogether } from "../queries/published-together.ts";
import { grantEditing } from "./grant-editing.ts";
import { leavePartnership } from "./move-partnership.ts";

const now = new Date();
const edits = { mayEdit: "on" };
const save = (viewer: Member, { id, revision }: { id: string; revision: number }, title = "Edited together") =>
  saveListing(viewer, id, revision, formFor("lecture", { title }));

describe("a co-host that may edit", () => {
  it("edits at its own desk, and neither publishes, cancels, archives nor sees who registered", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const draft = await createCompleteDraft(desk);
    const { id } = draft;
    await takePart(desk, id, partner, edits);
    const { editor, institution } = partner;
    const seen = await getDeskListing(editor, institution.id, id, now);
    expect(seen.isHost).toBe(false);
    expect(Object.entries(seen.may).filter(([, may]) => may)).toEqual([["edit", true]]);
    expect((await getListingForm(editor, institution.id, id)).revision).toBe(draft.revision);
    expect((await getListingPreview(editor, id)).id).toBe(id);
    expect((await keepForm(editor, id, draft.revision, { title: "Half" })).ok).toBe(true);
    expect(await save(editor, draft)).toMatchObject({ ok: true });
    const text = { title: "论文", summary: "", body: "", pictureAlt: "", sourceHash: "0".repeat(64), parts: {} };
    expect((await saveTranslation(editor, id, "zh-CN", null, translationForm.parse(text))).ok).toBe(true);
    await expect(publishListing(editor, id, draft.revision + 1)).rejects.toThrow(Forbidden);
    await expect(discardListing(editor, id)).rejects.toThrow(Forbidden);
    expect((await publishListing(desk.editor, id, draft.revision + 1)).ok).toBe(true);
    await expect(cancelListing(editor, id, "The speaker is ill.")).rejects.toThrow(Forbidden);
    await expect(archiveListing(editor, id)).rejects.toThrow(Forbidden);
    await expect(withdrawListing(editor, id)).rejects.toThrow(Forbidden);
    await expect(getRegistrationFigures(editor, institution.id, id, "en")).rejects.toThrow(NotFound);
    // Its own desk only: the host's is none of theirs.
    await expect(getDeskListing(editor, desk.institution.id, id, now)).rejects.toThrow(NotFound);
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { actorId: editor.userId, action: "listing.edit" },
    });
    expect(entry).toMatchObject({ institutionId: desk.institution.id, details: { as: "co-host" } });
  });

  it("leaves the unit as it is, which is the host's to say", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const draft = await createCompleteDraft(desk);
    const unit = await database().unit.create({
      data: { institutionId: desk.institution.id, slug: "library", kind: "library" },
      select: { id: true },
    });
    await database().listing.update({ where: { id: draft.id }, data: { unitId: unit.id }, select: { id: true } });
    await takePart(desk, draft.id, partner, edits);
    expect(await save(partner.editor, draft)).toMatchObject({ ok: true });
    expect(await database().listing.findUnique({ where: { id: draft.id } })).toMatchObject({
      unitId: unit.id,
      institutionId: desk.institution.id,
    });
  });

  it("is refused what it saw too early, as everybody is", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const draft = await createCompleteDraft(desk);
    await takePart(desk, draft.id, partner, edits);
    const outcomes = await Promise.all([save(desk.editor, draft, "By the host"), save(partner.editor, draft)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "stale-revision" });
  });

  it.each<[string, boolean]>([
    ["owner", true],
    ["editor", true],
    ["registrar", false],
    ["signatory", false],
    ["viewer", false],
  ])("does so by its owners and editors: %s", async (role, may) => {
    const desk = await createDesk();
    const partner = await createPartner();
    const draft = await createCompleteDraft(desk);
    await takePart(desk, draft.id, partner, edits);
    const member = await createStaff(partner.institution, role as "owner");
    if (may) expect(await save(member, draft)).toMatchObject({ ok: true });
    else await expect(save(member, draft)).rejects.toThrow(NotFound);
    expect((await listCoHosted(member, partner.institution.id, "en")).length).toBe(may ? 1 : 0);
  });

  it("is a stranger without the right, after it was taken away, after leaving, and while either is suspended", async () => {
    const office = await createOffice();
    const desk = await createDesk();
    const partner = await createPartner();
    const draft = await createCompleteDraft(desk);
    const id = await takePart(desk, draft.id, partner);
    const shut = async () => {
      await expect(save(partner.editor, draft)).rejects.toThrow(NotFound);
      await expect(getDeskListing(partner.editor, partner.institution.id, draft.id, now)).rejects.toThrow(NotFound);
      await expect(getListingPreview(partner.editor, draft.id)).rejects.toThrow(NotFound);
    };
    await shut();
    await expect(grantEditing(partner.owner, id, true)).rejects.toThrow(NotFound);
    expect((await grantEditing(desk.editor, id, true)).ok).toBe(true);
    expect((await grantEditing(desk.editor, id, true)).ok).toBe(true);
    expect((await getDeskListing(partner.editor, partner.institution.id, draft.id, now)).may.edit).toBe(true);
    expect((await grantEditing(desk.editor, id, false)).ok).toBe(true);
    await shut();
    await grantEditing(desk.editor, id, true);
    await suspendInstitution(office, partner.institution.id, "No answer by post.");
    await shut();
    const other = await createPartner();
    const theirs = await takePart(desk, draft.id, other, edits);
    await suspendInstitution(office, desk.institution.id, "No answer by post.");
    await expect(save(other.editor, draft)).rejects.toThrow(Forbidden);
    await expect(getDeskListing(other.editor, other.institution.id, draft.id, now)).rejects.toThrow(NotFound);
    expect((await leavePartnership(other.owner, theirs, "It is over.")).ok).toBe(true);
    await expect(save(other.editor, draft)).rejects.toThrow(NotFound);
  });

  it("only a co-host may be let", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const draft = await createCompleteDraft(desk);
    const id = await takePart(desk, draft.id, partner, { role: "sponsor", ...edits });
    expect(await grantEditing(desk.editor, id, true)).toEqual({ ok: false, refusal: "not-co-host" });
    await expect(save(partner.editor, draft)).rejects.toThrow(NotFound);
  });
});

describe("when institutions merge", () => {
  it("what the old one took part in is the successor's, once; in a listing of its own nobody takes part", async () => {
    const office = await createOffice();
    const desk = await createDesk();
    const [old, successor] = [await createPartner({ name: "Old Academy" }), await createPartner()];
    const theirs = { institution: successor.institution, editor: successor.editor };
    const [listing, own] = [await createPublished(desk), await createPublished(theirs)];
    const kept = await takePart(desk, listing.id, old, edits);
    await database().partnership.create({
      data: { listingId: listing.id, institutionId: successor.institution.id, role: "co_host" },
      select: { id: true },
    });
    await takePart(theirs, own.id, old, { role: "partner" });
    const awarding = await takePart(theirs, own.id, old, { role: "awarding_body" });
    const [from, into] = [old.institution.slug, successor.institution.slug];
    const typed = { reason: "They are one now.", confirmation: "Old Academy" };
    expect((await mergeInstitution(office, { from, into, revision: 1, intoRevision: 1, ...typed })).ok).toBe(true);
    const left = await database().partnership.findMany({
      where: { listingId: { in: [listing.id, own.id] } },
      select: { id: true, institutionId: true, state: true, mayEdit: true },
    });
    const as = { institutionId: successor.institution.id, state: "confirmed" };
    expect(left.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: kept, ...as, mayEdit: true },
      { id: awarding, ...as, mayEdit: false },
    ]);
    const together = await listPublishedTogether(successor.institution.id, "en", now);
    expect(together.map(({ code }) => code)).toEqual([listing.code]);
    expect((await save(successor.editor, listing)).ok).toBe(true);
  });
});
