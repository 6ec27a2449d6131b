import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { forgetEnv } from "../env.ts";
import { fileStore, letterName } from "./file-store.ts";
import { readSealedFile, removeSealedFiles, sealedFile, writeSealedFiles } from "./sealed-file.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sealed-"));
  process.env.STORAGE_URL = `file:${folder}`;
  forgetEnv();
});

const boundTo = (key: string) => `test:${key}`;
const scan = () => sealedFile({ contentType: "application/pdf", bytes: Buffer.from("P<KAZ N98765432") }, boundTo);
const onDisk = async () => (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".letter"));

it("a file lies sealed, opens for what it is bound to, and is taken away again", async () => {
  const file = scan();
  expect(file).toMatchObject({ contentType: "application/pdf", bytes: 15 });
  const takeBack = await writeSealedFiles([file]);
  const [path = ""] = await onDisk();
  expect(await readFile(join(folder, path), "latin1")).not.toContain("N98765432");
  expect(Buffer.from((await readSealedFile(file.key, boundTo)) ?? []).toString()).toBe("P<KAZ N98765432");
  await expect(readSealedFile(file.key, (key) => `other:${key}`)).rejects.toThrow();
  await takeBack();
  expect(await onDisk()).toEqual([]);
  expect(await readSealedFile(file.key, boundTo)).toBeNull();
});

it("a file that is moved to another's place does not open", async () => {
  const [one, other] = [scan(), scan()];
  await writeSealedFiles([one, other]);
  await fileStore().write(letterName(other.key), one.sealed);
  await expect(readSealedFile(other.key, boundTo)).rejects.toThrow();
  await removeSealedFiles([one.key, other.key]);
  expect(await onDisk()).toEqual([]);
});

it("of several none stays where one cannot be written", async () => {
  const broken = { ...scan(), key: "no name of a stored file" };
  await expect(writeSealedFiles([scan(), broken])).rejects.toThrow("Not the name of a stored file");
  expect(await onDisk()).toEqual([]);
});
