import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { completed, createInvited, letterOf } from "@/tests/factories/letters.ts";
import { requestLetterByToken } from "../commands/request-letter.ts";
import { isLetterKeptByToken } from "./own-letter.ts";

beforeAll(async () => {
  await newFileFolder();
});

it("what the passport says is kept once it was given, as the letter's own link alone tells", async () => {
  const invited = await createInvited();
  await requestLetterByToken(invited.ticket);
  const { token } = await letterOf(invited);
  expect(await isLetterKeptByToken(token)).toBe(false);
  await completed(invited);
  expect(await isLetterKeptByToken(token)).toBe(true);
  await expect(isLetterKeptByToken(invited.ticket)).rejects.toThrow(NotFound);
  await database().registration.update({ where: { id: invited.registrationId }, data: { linkVersion: 2 } });
  await expect(isLetterKeptByToken(token)).rejects.toThrow(NotFound);
});
