import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createCompleteDraft, createDesk, formFor } from "@/tests/factories/listings.ts";
import { saveListing } from "./save-listing.ts";

describe("the intakes of a programme", () => {
  const intake = (index: number, year: number) => ({
    [`intakes.${index}.deadlineOn`]: `${year}-02-01`,
    [`intakes.${index}.startsOn`]: `${year}-09-01`,
    [`intakes.${index}.timeZone`]: "Asia/Shanghai",
    [`intakes.${index}.places`]: "20",
  });

  const intakesOf = (listingId: string) =>
    database().intake.findMany({
      where: { listingId },
      orderBy: { position: "asc" },
      select: { id: true, deadlineOn: true },
    });

  it("keep their ids, by which calendars know them, when the programme is saved again", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk, "programme", { ...intake(0, 2031), ...intake(1, 2032) });
    const before = await intakesOf(id);
    const more = formFor("programme", { ...intake(0, 2031), ...intake(1, 2033), ...intake(2, 2034) });
    expect((await saveListing(desk.editor, id, revision, more)).ok).toBe(true);
    const after = await intakesOf(id);
    expect(after.map((one) => one.deadlineOn.getUTCFullYear())).toEqual([2031, 2033, 2034]);
    expect(after.slice(0, 2).map((one) => one.id)).toEqual(before.map((one) => one.id));
    const fewer = formFor("programme", intake(0, 2031));
    expect((await saveListing(desk.editor, id, revision + 1, fewer)).ok).toBe(true);
    expect((await intakesOf(id)).map((one) => one.id)).toEqual([before[0]?.id]);
  });
});
