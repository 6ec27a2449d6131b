import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { registerPeople } from "@/features/registrations/commands/register-people.ts";
import { ANONYMOUS, PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished, formFor } from "@/tests/factories/listings.ts";
import { individualInput } from "@/tests/factories/registrations.ts";
import { publishDueListings } from "../jobs.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { listDeskListings } from "../queries/desk-listings.ts";
import { getPublishedCalendar } from "../queries/published-calendar.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { changeContact } from "./change-contact.ts";
import { cancelListing } from "./end-listing.ts";
import { publishListing, withdrawListing } from "./move-listing.ts";
import { postponeListing, resumeListing } from "./postpone-listing.ts";
import { approveListing } from "./review-listing.ts";
import { saveListing } from "./save-listing.ts";
import { publishWhenDue, scheduleListing } from "./schedule-listing.ts";

const places = { "terms.mode": "at_once", "terms.capacity": "10" };
const row = (id: string) => database().listing.findUniqueOrThrow({ where: { id } });
const HOUR = 3_600_000;

/** Wall time in Almaty (UTC+5) so many hours from now. */
const inHours = (hours: number) => ({
  publishAt: new Date(Date.now() + hours * HOUR + 5 * HOUR).toISOString().slice(0, 16),
  publishZone: "Asia/Almaty",
});
const at = (hours: number) => new Date(Date.now() + hours * HOUR);

const register = (code: string, email: string, locale: "en" | "ru" | "zh-CN") =>
  registerPeople(ANONYMOUS, code, locale, individualInput({ email }));

async function mailTo(recipient: string, template: string) {
  const mail = await database().outbox.findFirstOrThrow({
    where: { recipient, template },
    orderBy: { createdAt: "desc" },
  });
  return composeMail(mail);
}

describe("scheduled publication", () => {
  it("goes out by itself at its instant, not before, and once", async () => {
    const desk = await createDesk();
    const { id, revision, code } = await createCompleteDraft(desk);
    expect(await scheduleListing(desk.editor, id, revision, inHours(3))).toMatchObject({
      ok: true,
      value: { status: "scheduled" },
    });
    await expect(getPublishedListing(code)).rejects.toThrow(NotFound);
    expect(await publishDueListings(at(2))).toBe(0);
    expect(await publishDueListings(at(4))).toBe(1);
    expect(await publishDueListings(at(4))).toBe(0);
    expect(await getPublishedListing(code)).toMatchObject({ status: "published" });
    expect(await row(id)).toMatchObject({ publishAt: null, publishZone: null });
  });

  it("can be edited while it waits, must stay whole, can be taken back, and published at once", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    await scheduleListing(desk.editor, id, revision, inHours(3));
    const edited = await saveListing(desk.editor, id, revision + 1, formFor("lecture", { title: "Ink" }));
    expect(edited).toMatchObject({ ok: true, value: { inReview: false } });
    expect((await row(id)).status).toBe("scheduled");
    const gap = formFor("lecture", { summary: "" });
    expect(await saveListing(desk.editor, id, revision + 2, gap)).toMatchObject({ refusal: "incomplete" });
    expect(await withdrawListing(desk.editor, id)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ status: "draft", publishAt: null });
    expect(await publishDueListings(at(4))).toBe(0);
    await scheduleListing(desk.editor, id, revision + 3, inHours(3));
    expect(await publishListing(desk.editor, id, revision + 4)).toMatchObject({ value: { status: "published" } });
  });

  it("is read by the office again when its contact is another, of an institution that is not verified", async () => {
    const [desk, office] = [await createDesk({ verified: false }), await createOffice()];
    const { id, revision } = await createCompleteDraft(desk);
    await scheduleListing(desk.editor, id, revision, inHours(3));
    await approveListing(office, id, (await row(id)).revision);
    const waiting = await row(id);
    expect(waiting.status).toBe("scheduled");
    const contact = { shownAs: "Guest office", email: "guests@hall.example" };
    expect(await changeContact(desk.editor, id, waiting.revision, contact)).toMatchObject({ ok: true });
    expect((await row(id)).status).toBe("in_review");
  });

  it("is refused for an instant that has passed or is years away, for what is not whole, and to an old tab", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const draft = await createDraft(desk);
    expect(await scheduleListing(desk.editor, id, revision, inHours(-1))).toMatchObject({ refusal: "not-ahead" });
    expect(await scheduleListing(desk.editor, id, revision, inHours(24 * 800))).toMatchObject({ refusal: "too-far" });
    expect(await scheduleListing(desk.editor, id, 1, inHours(1))).toMatchObject({ refusal: "stale-revision" });
    expect(await scheduleListing(desk.editor, draft.id, 1, inHours(1))).toMatchObject({ refusal: "incomplete" });
    const other = await createDesk();
    await expect(scheduleListing(other.editor, id, revision, inHours(1))).rejects.toThrow(NotFound);
    const registrar = await createStaff(desk.institution, "registrar");
    await expect(scheduleListing(registrar, id, revision, inHours(1))).rejects.toThrow(Forbidden);
  });

  it("of an institution that is not verified waits for the office first, and for the office again once it is changed", async () => {
    const desk = await createDesk({ verified: false });
    const office = await createOffice();
    const { id, revision } = await createCompleteDraft(desk);
    expect(await scheduleListing(desk.editor, id, revision, inHours(3))).toMatchObject({
      value: { status: "in_review" },
    });
    expect(await publishDueListings(at(4))).toBe(0);
    await approveListing(office, id, revision + 1);
    expect((await row(id)).status).toBe("scheduled");
    const changed = await saveListing(desk.editor, id, revision + 2, formFor("lecture", { title: "Ink" }));
    expect(changed).toMatchObject({ ok: true, value: { inReview: true } });
    expect(await publishDueListings(at(4))).toBe(0);
    await approveListing(office, id, (await row(id)).revision);
    expect(await publishDueListings(at(4))).toBe(1);
  });

  it("goes to the office when the verification has lapsed meanwhile, and back when the institution is suspended", async () => {
    const desk = await createDesk();
    const lapsed = await createCompleteDraft(desk);
    const suspended = await createCompleteDraft(desk);
    for (const { id, revision } of [lapsed, suspended]) await scheduleListing(desk.editor, id, revision, inHours(1));
    const lapse = { institutionId: desk.institution.id };
    await database().verification.updateMany({ where: lapse, data: { verifiedAt: at(-9000), expiresAt: at(-1) } });
    expect(await publishWhenDue(PORTAL, lapsed.id, at(2))).toBe("in_review");
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    expect(await publishWhenDue(PORTAL, suspended.id, at(2))).toBe("draft");
  });
});

describe("postponing", () => {
  it("keeps registrations, takes no new ones, tells everybody, and leaves every calendar", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "lecture", places);
    await register(code, "amina@mail.example", "ru");
    expect(await postponeListing(desk.editor, id, "The speaker is ill.")).toMatchObject({ ok: true });
    expect(await getPublishedListing(code)).toMatchObject({ status: "postponed" });
    const told = await mailTo("amina@mail.example", "listing-postponed");
    expect(told?.subject).toContain("Перенесено");
    expect(told?.text).toContain("The speaker is ill.");
    expect(told?.calendar).toContain("STATUS:CANCELLED");
    expect(await getPublishedCalendar(code, "en")).toContain("STATUS:CANCELLED");
    expect(await register(code, "late@mail.example", "en")).toMatchObject({ refusal: "listing-postponed" });
    const standing = await database().registration.findFirstOrThrow({ where: { listingId: id } });
    expect(standing.status).toBe("confirmed");
    expect(await postponeListing(desk.editor, id, "Again.")).toMatchObject({ refusal: "not-now" });
  });

  it("ends when a new date is saved, of which everybody is told with an entry that replaces theirs", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "lecture", places);
    await register(code, "amina@mail.example", "en");
    const uid = /UID:(\S+)/.exec((await getPublishedCalendar(code, "en")).toString())?.[1];
    await postponeListing(desk.editor, id, "The speaker is ill.");
    const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, id);
    const moved = formFor("lecture", {
      ...places,
      "sessions.0.id": String(saved["sessions.0.id"]),
      "sessions.0.localStart": "2031-04-02T10:00",
      "sessions.0.localEnd": "2031-04-02T12:00",
    });
    expect(await saveListing(desk.editor, id, revision, moved)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ status: "published", postponedAt: null, postponementReason: "" });
    const told = await mailTo("amina@mail.example", "listing-changed");
    expect(told?.subject).toContain("New date");
    expect(told?.text).toMatch(/2\sApril\s2031/);
    expect(told?.text).toMatch(/12\sMarch\s2031/);
    const calendar = told?.calendar ?? "";
    expect(calendar).toContain(`UID:${uid}`);
    expect(calendar).toContain("STATUS:CONFIRMED");
    expect(Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1])).toBeGreaterThan(revision);
  });

  it("stays when only words are saved, and ends on the old date when that is held after all", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", places);
    await postponeListing(desk.editor, id, "The hall is flooded.");
    const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, id);
    const same = formFor("lecture", { ...places, "sessions.0.id": String(saved["sessions.0.id"]), title: "Ink" });
    await saveListing(desk.editor, id, revision, same);
    expect((await row(id)).status).toBe("postponed");
    expect(await resumeListing(desk.editor, id)).toMatchObject({ ok: true });
    expect((await row(id)).status).toBe("published");
    expect(await resumeListing(desk.editor, id)).toMatchObject({ refusal: "not-now" });
  });

  it("is for what takes place on days ahead, and not for strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const brief = await createPublished(desk, "brief");
    const { id } = await createPublished(desk);
    expect(await postponeListing(desk.editor, brief.id, "Later.")).toMatchObject({ refusal: "not-now" });
    await expect(postponeListing(other.editor, id, "Later.")).rejects.toThrow(NotFound);
    const registrar = await createStaff(desk.institution, "registrar");
    await expect(postponeListing(registrar, id, "Later.")).rejects.toThrow(Forbidden);
    await database().listing.update({ where: { id }, data: { endsAt: at(-1), startsAt: at(-3) } });
    expect(await postponeListing(desk.editor, id, "Later.")).toMatchObject({ refusal: "not-now" });
  });
});

describe("a change of a public listing", () => {
  it("of date or place is told to everybody registered, a change of words to nobody", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "lecture", places);
    await register(code, "amina@mail.example", "zh-CN");
    const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, id);
    const kept = { ...places, "sessions.0.id": String(saved["sessions.0.id"]) };
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...kept, title: "Ink" }));
    expect(await database().outbox.count({ where: { template: "listing-changed" } })).toBe(0);
    await saveListing(desk.editor, id, revision + 1, formFor("lecture", { ...kept, "sessions.0.room": "305" }));
    const told = await mailTo("amina@mail.example", "listing-changed");
    expect(told?.subject).toContain("地点变更");
    expect(told?.text).toContain("305");
    expect(told?.calendar).toContain("305");
  });

  it("is not told any more when it was cancelled before the mail went out, but the cancellation is", async () => {
    const desk = await createDesk();
    const { id, code, revision } = await createPublished(desk, "lecture", places);
    await register(code, "amina@mail.example", "en");
    await saveListing(desk.editor, id, revision, formFor("lecture", { ...places, "sessions.0.room": "305" }));
    await cancelListing(desk.editor, id, "Flooded.");
    expect(await mailTo("amina@mail.example", "listing-changed")).toBeNull();
    const cancelled = await mailTo("amina@mail.example", "listing-cancelled");
    expect(cancelled?.calendar).toContain("STATUS:CANCELLED");
  });
});

describe("a listing whose last day has passed", () => {
  it("has ended at its desk, without anybody having moved it", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk);
    await database().searchEntry.update({ where: { listingId: id }, data: { overAt: at(-1) } });
    const list = (status: "ended" | "published") =>
      listDeskListings(desk.editor, desk.institution.id, { status }, { locale: "en" });
    expect((await list("ended")).rows).toMatchObject([{ code, life: "ended" }]);
    expect((await list("published")).rows).toEqual([]);
  });
});
