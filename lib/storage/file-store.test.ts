import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  attachmentName,
  folderStore,
  isPictureName,
  isStoredName,
  letterName,
  pictureName,
  randomKey,
} from "./file-store.ts";

const name = (): string => pictureName(randomKey(), 480);

describe("the name of a stored file", () => {
  it("is one that we made, and nothing else", () => {
    expect(isStoredName(name())).toBe(true);
    for (const wrong of [
      "",
      "..",
      "../../etc/passwd",
      `../${name()}`,
      name().toUpperCase(),
      name().replace("webp", "svg"),
      `${name()}\0`,
      `${name()}\n`,
    ]) {
      expect(isStoredName(wrong), wrong).toBe(false);
    }
  });
});

describe.each([
  ["letter", letterName],
  ["attachment", attachmentName],
])("a %s", (ending, nameOf) => {
  it("is stored, and never taken for a picture, which anybody may fetch", () => {
    const letter = nameOf(randomKey());
    expect(isStoredName(letter)).toBe(true);
    expect(isPictureName(letter)).toBe(false);
    expect(isPictureName(name())).toBe(true);
    for (const wrong of [`.${ending}`, `../x.${ending}`, `${letter}\n`, letter.toUpperCase()])
      expect(isStoredName(wrong), wrong).toBe(false);
  });
});

describe("a folder of files", () => {
  it("gives back what was written, until it is removed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "silk road "));
    const store = folderStore(folder);
    const file = name();
    expect(await store.read(file)).toBeNull();
    await store.write(file, new Uint8Array([1, 2, 3]));
    expect(await store.read(file)).toEqual(new Uint8Array([1, 2, 3]));
    await store.remove(file);
    await store.remove(file);
    expect(await store.read(file)).toBeNull();
    expect((await readdir(folder, { recursive: true })).filter((entry) => entry.includes("webp"))).toEqual([]);
  });

  it("never leaves its folder", async () => {
    const store = folderStore(tmpdir());
    await expect(store.read("../../etc/passwd")).rejects.toThrow();
    await expect(store.write("../x.webp", new Uint8Array([1]))).rejects.toThrow();
    await expect(store.remove("..")).rejects.toThrow();
  });
});
