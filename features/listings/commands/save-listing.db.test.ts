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
import { getListingHistory } from "../queries/history.ts";
import { KIND_NAMES } from "../rules/kinds.ts";
import { listingForm } from "../schema.ts";
import { changeContact } from "./change-contact.ts";
import { createListing } from "./create-listing.ts";
import { cancelListing } from "./end-listing.ts";
import { approveListing } from "./review-listing.ts";
import { saveListing } from "./save-listing.ts";

const BEGINNING = {
  title: "Paper",
  sourceLanguage: "en",
  unitId: null,
  route: "belt_north",
  countryCode: "KZ",
  city: "",
} as const;

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
    const { id, code } = await createPublished(desk, "lecture", { body: "在敦煌发现的纸张" });
    for (const sought of ["paper", "Rahimova", code, "敦煌", "samark"]) {
      const found = await database().$queryRaw<{ listing_id: string }[]>`
        SELECT listing_id FROM listing_index WHERE vector @@ ${queryText(sought)}::tsquery`;
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

  it("is refused when the listing is public and something would be missing, and changes nothing then", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk);
    const gaps = { summary: "", "sessions.0.venueName": "", title: "Something else" };
    expect(await saveListing(desk.editor, id, revision, formFor("lecture", gaps))).toEqual({
      ok: false,
      refusal: "incomplete",
      missing: ["summary", "venue"],
    });
    const { saved } = await getListingForm(desk.editor, desk.institution.id, id);
    expect(saved.title).toBe("Paper on the road");
    const unverified = await createDesk({ verified: false });
    const theirs = await createPublished(unverified);
    await approveListing(await createOffice(), theirs.id, theirs.revision);
    expect(
      await saveListing(unverified.editor, theirs.id, theirs.revision + 1, formFor("lecture", gaps)),
    ).toMatchObject({
      refusal: "incomplete",
    });
  });
});

describe("the contact of a listing", () => {
  const OFFICE = { shownAs: "Guest office", email: "guests@hall.example" };
  const contactOf = (id: string) =>
    database().listing.findUnique({ where: { id }, select: { contactName: true, contactEmail: true, revision: true } });

  it("is changed alone, kept in the history, and not twice", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk, "lecture", { title: "Ink" });
    expect(await changeContact(desk.editor, id, revision, OFFICE)).toMatchObject({ ok: true });
    expect(await contactOf(id)).toEqual({
      contactName: OFFICE.shownAs,
      contactEmail: OFFICE.email,
      revision: revision + 1,
    });
    const { saved } = await getListingForm(desk.editor, desk.institution.id, id);
    expect(saved).toMatchObject({ title: "Ink", "contact.email": OFFICE.email });
    const { revisions } = await getListingHistory(desk.editor, desk.institution.id, id);
    expect(revisions[0]).toMatchObject({ number: revision + 1, state: "applied" });
    expect(await changeContact(desk.editor, id, revision + 1, OFFICE)).toEqual({ ok: false, refusal: "same-contact" });
    const none = { shownAs: "", email: null };
    expect(await changeContact(desk.editor, id, revision, none)).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await changeContact(desk.editor, id, revision + 1, none)).toMatchObject({ ok: true });
    expect(await contactOf(id)).toMatchObject({ contactEmail: null, revision: revision + 2 });
    const audited = await database().auditEntry.findMany({ where: { action: "listing.change-contact" } });
    expect(JSON.stringify(audited)).not.toContain("hall.example");
    // A name alone leads nowhere: not even by hand.
    const alone = database().listing.update({ where: { id }, data: { contactName: "Nobody" } });
    await expect(alone).rejects.toThrow("listing_contact_has_address");
  });

  it("is for editors, and not while the office reads or it is over", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk);
    const change = (viewer: typeof desk.editor, at = revision) => changeContact(viewer, id, at, OFFICE);
    await expect(change((await createDesk()).editor)).rejects.toThrow(NotFound);
    await expect(change(await createStaff(desk.institution, "viewer"))).rejects.toThrow(Forbidden);
    await cancelListing(desk.editor, id, "The speaker is ill.");
    expect(await change(desk.editor, revision + 1)).toEqual({ ok: false, refusal: "not-now" });
  });

  it("needs no look of the office, and is not brought back by a change that waits there", async () => {
    const [desk, office] = [await createDesk({ verified: false }), await createOffice()];
    const { id, ...sent } = await createPublished(desk);
    await approveListing(office, id, sent.revision);
    const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, id);
    const keep = { "sessions.0.id": String(saved["sessions.0.id"]) };
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...keep, title: "Ink" }));
    expect(await changeContact(desk.editor, id, revision + 1, OFFICE)).toMatchObject({ ok: true });
    expect(await contactOf(id)).toMatchObject({ contactEmail: OFFICE.email });
    expect(await approveListing(office, id, revision + 2)).toMatchObject({ ok: true });
    expect(await contactOf(id)).toMatchObject({ contactEmail: OFFICE.email });
  });
});
