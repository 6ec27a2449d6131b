import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { answersOf, createAsked, register, sent } from "@/tests/factories/answers.ts";
import { answerCells } from "./answer-cells.ts";

describe("the cells of a table", () => {
  it("are of the questions that were asked for, and no other answer is read or opened", async () => {
    const listing = await createAsked();
    const { id } = await register(listing, await sent(listing, { "all.q1": "o1", "all.q2": "E77", "0.q3": "Halal" }));
    const [attendee = ""] = (await answersOf(id)).flatMap(({ attendeeId }) => attendeeId ?? []);
    const cells = async (chosen: string[]) => (await answerCells(listing.desk, [id], chosen, "en"))(id, attendee);
    expect(await cells(["registering.q2", "registering.q3"])).toEqual(["E77", "Halal"]);
    // Sealed bytes that were changed do not open: whoever does not ask for them does not notice.
    await database().formAnswer.updateMany({ where: { sealed: { not: null } }, data: { sealed: "spoilt" } });
    expect(await cells(["registering.q3", "registering.q1", "accepted.q2"])).toEqual(["Halal", "Yes", ""]);
    await expect(cells(["registering.q2"])).rejects.toThrow("SEALING_KEYS");
  });
});
