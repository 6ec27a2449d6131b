import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { completed, createInvited, ISSUE, issued } from "@/tests/factories/letters.ts";
import { takeUpLetter } from "../commands/review-letter.ts";
import { countWaitingLetters, getDeskLetter } from "./desk-letters.ts";

beforeAll(async () => {
  await newFileFolder();
});

describe("how many letters wait for a desk", () => {
  it("is told to those who review or issue, is nothing to its other members, and is hidden from everybody else", async () => {
    const invited = await createInvited();
    const place = { institutionId: invited.institutionId, listingId: invited.id };
    expect(await countWaitingLetters(invited.desk, place)).toBe(0);
    await completed(invited);
    expect(await countWaitingLetters(invited.desk, place)).toBe(1);
    expect(await countWaitingLetters(invited.signatory, place)).toBe(1);
    expect(await countWaitingLetters(await createStaff({ id: invited.institutionId }, "editor"), place)).toBeNull();
    const other = await createInvited();
    for (const stranger of [await createViewer(), other.desk]) {
      await expect(countWaitingLetters(stranger, place)).rejects.toThrow(NotFound);
    }
    await expect(countWaitingLetters(invited.desk, { ...place, listingId: other.id })).rejects.toThrow(NotFound);
  });
});

it("how the institution signed last is told to whoever may issue a letter now, and to nobody else", async () => {
  const invited = await createInvited();
  const before = await issued(invited);
  const { desk, signatory } = invited;
  expect((await getDeskLetter(signatory, before.place, "en")).lastSignature).toBeNull();
  await database().letter.update({ where: { id: before.id }, data: { status: "revoked" }, select: { id: true } });
  const { place, revision } = await completed(invited);
  await takeUpLetter(desk, place, revision);
  expect((await getDeskLetter(desk, place, "en")).lastSignature).toBeNull();
  expect((await getDeskLetter(signatory, place, "en")).lastSignature).toMatchObject(ISSUE);
});
