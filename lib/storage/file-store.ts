import "server-only";
import { randomBytes } from "node:crypto";
import { access, constants, mkdir, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "../env.ts";

/** Where uploaded files are kept, under names that we made. */
export type FileStore = {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is no such file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(name: string): Promise<void>;
  /** How many bytes can still be written; throws when none can. */
  room(): Promise<number>;
};

const PICTURE = /^[a-z0-9]{24,64}-\d{2,5}\.webp$/;
const LETTER = /^[a-z0-9]{24,64}\.letter$/;
const ATTACHMENT = /^[a-z0-9]{24,64}\.attachment$/;
const LOGO = /^[a-z0-9]{24,64}-\d{2,3}\.logo$/;
const PHOTO = /^[a-z0-9]{24,64}-\d{3,4}\.photo$/;

/** Says whether a text from an address can be the name of a stored picture, which anybody may fetch who knows it. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/** Says whether a text can be the name of a stored file; nothing else ever reaches the disk. */
export function isStoredName(name: string): boolean {
  return [PICTURE, LETTER, ATTACHMENT, LOGO, PHOTO].some((form) => form.test(name));
}

/** Under which name a letter lies: no address leads to it but those that ask who is there. */
export function letterName(key: string): string {
  return `${key}.letter`;
}

/** Under which name a picture of that width lies. */
export function pictureName(key: string, width: number): string {
  return `${key}-${width}.webp`;
}

/** Under which name a listing's document lies: it is served to whom its listing is shown, not by its name alone. */
export function attachmentName(key: string): string {
  return `${key}.attachment`;
}

/** Under which name a logo of that size lies: it is served by who it belongs to, not by its name alone. */
export function logoName(key: string, size: number): string {
  return `${key}-${size}.logo`;
}

/** Under which name a photo of somebody lies in one of its widths: only the address that asks for consent leads to it. */
export function photoName(key: string, width: number): string {
  return `${key}-${width}.photo`;
}

/** A name nobody can guess: 160 random bits. */
export function randomKey(): string {
  return randomBytes(20).toString("hex");
}

/** The store that STORAGE_URL names: `file:` and a folder, relative to where the portal runs. */
export function fileStore(): FileStore {
  const address = env().STORAGE_URL;
  if (!address.startsWith("file:")) throw new Error(`STORAGE_URL: only file: is known, not ${address.split(":")[0]}:`);
  return folderStore(resolve(decodeURIComponent(address.slice("file:".length).replace(/^\/\/(?=\/)/, ""))));
}

/** Keeps files in a folder, two letters deep, so that no folder grows without end. */
export function folderStore(folder: string): FileStore {
  const place = (name: string): { directory: string; file: string } => {
    if (!isStoredName(name)) throw new Error(`Not the name of a stored file: ${name}`);
    const directory = join(folder, name.slice(0, 2));
    return { directory, file: join(directory, name) };
  };
  return {
    async room() {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    async write(name, bytes) {
      const { directory, file } = place(name);
      await mkdir(directory, { recursive: true });
      // Written aside and renamed: nobody reads half a file, and a full disk leaves none.
      const aside = `${file}.${randomBytes(6).toString("hex")}`;
      try {
        await writeFile(aside, bytes);
        await rename(aside, file);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async read(name) {
      try {
        return new Uint8Array(await readFile(place(name).file));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    async remove(name) {
      await rm(place(name).file, { force: true });
    },
  };
}
