import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished } from "@/tests/factories/listings.ts";
import { getListingHints, listSimilar } from "./hints.ts";

const at = { locale: "en", now: new Date("2031-01-01T00:00:00Z") };
/** A lecture at three in the afternoon of a holiday in Kazakhstan. */
const nauryz = { "sessions.0.localStart": "2031-03-21T15:00", "sessions.0.localEnd": "2031-03-21T17:00" };

describe("hints about a listing", () => {
  it("name what may be the same: of the institution always, of others when it is public and near", async () => {
    const [desk, other] = [await createDesk(), await createDesk()];
    const { id } = await createCompleteDraft(desk, "lecture", { title: "Ships of the South China Sea" });
    const own = await createCompleteDraft(desk, "brief", { title: "Ships of the South-China Sea" });
    const near = await createPublished(other, "lecture", { title: "South China Sea ships" });
    await createCompleteDraft(other, "lecture", { title: "Ships of the South China Sea" });
    await createPublished(other, "lecture", { title: "Ships of the South China Sea", ...nauryz });
    const { similar } = await getListingHints(desk.editor, desk.institution.id, id, at);
    expect(similar.map(({ code, isOwn }) => [code, isOwn])).toEqual([
      [own.code, true],
      [near.code, false],
    ]);
  });

  it("name public holidays of all whom it concerns, and of whom none are known", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk, "lecture", { countries: ["KZ", "KG"], ...nauryz });
    const { holidays, unknown } = await getListingHints(desk.editor, desk.institution.id, id, { ...at, locale: "ru" });
    expect(holidays).toMatchObject([{ country: "KZ", day: "2031-03-21", name: expect.stringContaining("Наурыз") }]);
    expect(unknown).toEqual(["KG"]);
    const later = { locale: "ru", now: new Date("2031-03-22T00:00:00Z") };
    expect((await getListingHints(desk.editor, desk.institution.id, id, later)).holidays).toEqual([]);
  });

  it("name what the institution has at the same hours, and in the same hall", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk, "lecture", { title: "Paper" });
    const hall = await createPublished(desk, "lecture", { title: "Ink", "sessions.0.localStart": "2031-03-12T16:30" });
    const elsewhere = await createPublished(desk, "lecture", { title: "Silk", "sessions.0.venueName": "Library" });
    await createPublished(desk, "lecture", {
      title: "Jade",
      "sessions.0.localStart": "2031-03-12T17:00",
      "sessions.0.localEnd": "2031-03-12T18:00",
    });
    const { clashes } = await getListingHints(desk.editor, desk.institution.id, id, at);
    expect(clashes.map(({ code, isSameVenue }) => [code, isSameVenue])).toEqual([
      [elsewhere.code, false],
      [hall.code, true],
    ]);
  });

  it("are not for strangers", async () => {
    const [desk, other] = [await createDesk(), await createDesk()];
    const { id } = await createCompleteDraft(desk);
    await expect(getListingHints(other.editor, desk.institution.id, id, at)).rejects.toThrow(NotFound);
    const sought = { id: null, title: "Paper", startsAt: null };
    await expect(listSimilar(other.editor, desk.institution.id, sought, "en")).rejects.toThrow(NotFound);
    const viewer = await createStaff(desk.institution, "viewer");
    expect(
      await listSimilar(viewer, desk.institution.id, { ...sought, title: "Paper on the road" }, "en"),
    ).toHaveLength(1);
  });
});
