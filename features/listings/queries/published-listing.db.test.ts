import ical from "node-ical";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { getPublishedCalendar, getPublishedSessionCalendar } from "./published-calendar.ts";
import { getPublishedListing, getPublishedRoute } from "./published-listing.ts";
import { listPublishedOfInstitution, listPublishedShelves } from "./published-sections.ts";

const now = new Date("2027-03-09T12:00:00Z");

describe("a listing's public page", () => {
  it.each(["published", "cancelled", "archived"] as const)("is there once %s", async (status) => {
    const { code } = await createPublished({ status });
    expect(await getPublishedListing(code)).toMatchObject({ code, status });
  });

  it.each(["draft", "in_review", "changes_requested", "refused"] as const)("is not there while %s", async (status) => {
    const { code } = await createPublished({ status });
    await expect(getPublishedListing(code)).rejects.toThrow(NotFound);
    await expect(getPublishedRoute(code)).rejects.toThrow(NotFound);
    await expect(getPublishedCalendar(code)).rejects.toThrow(NotFound);
  });

  it("is not there for what never was, for a malformed code or when the institution is suspended", async () => {
    const listing = await createPublished();
    await suspendInstitutionOf(listing);
    for (const code of [listing.code, "LEC-2026-999999", "lec-2026-0001", "../etc/passwd", "", "LEC-2026-0001'--"]) {
      await expect(getPublishedListing(code)).rejects.toThrow(NotFound);
    }
  });

  it("never holds the online address of a session", async () => {
    const { code } = await createPublished({ mode: "online" });
    expect(JSON.stringify(await getPublishedListing(code))).not.toContain("secret-room");
    expect(await getPublishedCalendar(code)).not.toContain("secret-room");
  });
});

describe("the calendar file", () => {
  it("holds each session at the venue's wall time under an address that stays", async () => {
    const { code } = await createPublished({
      zone: "Europe/Athens",
      sessions: [
        ["2027-03-26T18:00", "2027-03-26T20:00"],
        ["2027-03-29T18:00", "2027-03-29T20:00"],
      ],
      texts: [{ language: "en", title: "Ships; sails, and\nstars" }],
    });
    const text = await getPublishedCalendar(code, "en");
    expect(text).toContain("BEGIN:VTIMEZONE");
    expect(text.match(/DTSTART;TZID=Europe\/Athens:2027032[69]T180000/g)).toHaveLength(2);
    const { sessions, revision } = await getPublishedListing(code);
    for (const session of sessions) {
      expect(text).toContain(`UID:${session.id}@silk-road-exchange`);
      const single = await getPublishedSessionCalendar(session.id);
      expect(single.match(/BEGIN:VEVENT/g)).toHaveLength(1);
      expect(single).toContain(`SEQUENCE:${revision}`);
    }
    // Summer time began in between: an hour less apart than the wall clock says.
    const starts = Object.values(ical.sync.parseICS(text)).flatMap((part) =>
      part?.type === "VEVENT" ? [part.start.getTime()] : [],
    );
    expect(starts.sort()).toEqual(sessions.map(({ startsAt }) => startsAt.getTime()));
  });

  it("keeps what was called off, marked so", async () => {
    const { code } = await createPublished({ status: "cancelled" });
    const text = await getPublishedCalendar(code, "en");
    expect(text).toContain("STATUS:CANCELLED");
    expect(text.replaceAll("\r\n ", "")).toContain("The speaker is ill.");
  });

  it("shows an exhibition's run as whole days, the last one included", async () => {
    const { code } = await createPublished({ kind: "exhibition", run: ["2027-03-01", "2027-05-31"] });
    const text = await getPublishedCalendar(code);
    expect(text).toContain("DTSTART;VALUE=DATE:20270301");
    expect(text).toContain("DTEND;VALUE=DATE:20270601");
  });

  it("shows deadlines, and nothing for what has no day", async () => {
    const programme = await createPublished({ kind: "programme", intakes: [["2027-04-30", "2027-09-01"]] });
    expect(await getPublishedCalendar(programme.code, "en")).toContain("DTSTART;VALUE=DATE:20270430");
    const brief = await createPublished({ kind: "brief" });
    expect(await getPublishedCalendar(brief.code)).not.toContain("BEGIN:VEVENT");
  });

  it("is not there for sessions that never were", async () => {
    for (const id of [newId(), "x", ""]) await expect(getPublishedSessionCalendar(id)).rejects.toThrow(NotFound);
  });
});

describe("the shelves of the home page", () => {
  it("tell what is on, what begins and what closes", async () => {
    const onNow = await createPublished({ kind: "exhibition", run: ["2027-03-01", "2027-05-31"] });
    const talk = await createPublished({ sessions: [["2027-03-09T19:30", "2027-03-09T21:00"]] });
    const soon = await createPublished({ sessions: [["2027-03-12T19:00", "2027-03-12T20:00"]] });
    const opening = await createPublished({ kind: "exhibition", run: ["2027-03-11", "2027-05-31"] });
    const deadline = await createPublished({ kind: "programme" });
    const offer = await createPublished({ kind: "opportunity", validUntil: "2027-04-01" });
    const project = await createPublished({ kind: "project" });
    await createPublished({ kind: "project", run: ["2025-01-01", "2026-01-01"] });
    await createPublished({ kind: "opportunity", validUntil: "2027-03-01" });
    await createPublished({ kind: "exhibition", status: "cancelled" });
    await createPublished({ kind: "exhibition", status: "draft" });
    const shelves = await listPublishedShelves(Prisma.sql`true`, 6, "en", now);
    const codes = (shelf: { code: string }[]) => shelf.map(({ code }) => code);
    expect(codes(shelves.onNow)).toEqual([talk.code, onNow.code]);
    expect(codes(shelves.openingSoon)).toEqual([opening.code, soon.code]);
    expect(codes(shelves.closingSoon)).toEqual([offer.code, deadline.code]);
    expect(codes(shelves.newest)).toEqual([project.code]);
  });
});

describe("an institution's listings", () => {
  it("are its own: what is on, what comes, what is past or put away; drafts never", async () => {
    const institution = await createInstitution();
    const coming = await createPublished({ institution });
    const past = await createPublished({ institution, sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]] });
    const archived = await createPublished({ institution, status: "archived" });
    await createPublished({ institution, status: "draft" });
    await createPublished();
    const running = await createPublished({ institution, kind: "exhibition" });
    const shelves = await listPublishedOfInstitution(institution.id, "en", now);
    const codes = (cards: { code: string }[]) => cards.map(({ code }) => code);
    expect(codes(shelves.now)).toEqual([running.code]);
    expect(codes(shelves.coming)).toEqual([coming.code]);
    expect(codes(shelves.past)).toEqual([archived.code, past.code]);
  });
});
