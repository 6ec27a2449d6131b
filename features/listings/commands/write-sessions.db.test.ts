import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createCompleteDraft, createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { saveListing } from "./save-listing.ts";

describe("the sessions of a lecture", () => {
  it("keeps the ids of sessions that stay, whichever goes", async () => {
    const desk = await createDesk();
    const day = (index: number, start: string) => ({
      [`sessions.${index}.localStart`]: `${start}T15:00`,
      [`sessions.${index}.localEnd`]: `${start}T16:00`,
      [`sessions.${index}.timeZone`]: "Asia/Shanghai",
    });
    const { id, revision } = await createCompleteDraft(desk, "lecture", {
      ...day(0, "2031-03-12"),
      ...day(1, "2031-03-19"),
      ...day(2, "2031-03-26"),
    });
    const before = await database().session.findMany({ where: { listingId: id }, orderBy: { position: "asc" } });
    const form = formFor("lecture", { ...day(0, "2031-03-27"), ...day(1, "2031-03-20") });
    if (form.kind !== "lecture") throw new Error("not a lecture");
    const ids = [before[2]?.id ?? null, before[1]?.id ?? null];
    const sessions = form.sessions.map((session, index) => ({ ...session, id: ids[index] ?? null }));
    expect((await saveListing(desk.editor, id, revision, { ...form, sessions })).ok).toBe(true);
    const after = await database().session.findMany({ where: { listingId: id }, orderBy: { position: "asc" } });
    expect(after.map((session) => session.id)).toEqual(ids);
  });

  it("does not take over a session of another listing", async () => {
    const desk = await createDesk();
    const theirs = await createCompleteDraft(desk);
    const mine = await createCompleteDraft(desk);
    const session = await database().session.findFirstOrThrow({ where: { listingId: theirs.id } });
    const form = formFor("lecture", { "sessions.0.id": session.id });
    expect((await saveListing(desk.editor, mine.id, mine.revision, form)).ok).toBe(true);
    expect(await database().session.count({ where: { id: session.id, listingId: theirs.id } })).toBe(1);
    expect(await database().session.count({ where: { listingId: mine.id } })).toBe(1);
  });
});

describe("a venue", () => {
  const at = (address: string, countryCode = "CN") => ({ "sessions.0.venueAddress": address, countryCode });

  it("stands on a public page as that listing was saved, whatever another one says of it", async () => {
    const desk = await createDesk();
    const { code } = await createPublished(desk, "lecture", at("1 Harbour Road"));
    await createCompleteDraft(desk, "lecture", at("99 Elsewhere Street", "KZ"));
    const [session] = (await getPublishedListing(code)).sessions;
    expect(session?.venue).toMatchObject({ name: "Assembly Hall", address: "1 Harbour Road", countryCode: "CN" });
  });

  it("is known again when everything said of it is the same", async () => {
    const desk = await createDesk();
    await Promise.all([1, 2, 3].map(() => createCompleteDraft(desk, "lecture", at("1 Harbour Road"))));
    expect(await database().venue.count({ where: { institutionId: desk.institution.id } })).toBe(1);
  });
});
