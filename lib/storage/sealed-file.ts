import "server-only";
import { seal, unseal } from "../crypto/sealed.ts";
import { newId } from "../id.ts";
import { fileStore, letterName, randomKey } from "./file-store.ts";

/** A file that is kept sealed: its row's id, the key under which it lies, its size as it came, and what is written. */
export type SealedFile = { id: string; key: string; contentType: string; bytes: number; sealed: Uint8Array };

/** What a sealed file is bound to, by its key: bytes that are moved to another place do not open. */
type Binding = (key: string) => string;

/** Seals a file under a new key; nothing is written yet. */
export function sealedFile(
  { contentType, bytes }: { contentType: string; bytes: Uint8Array },
  boundTo: Binding,
): SealedFile {
  const key = randomKey();
  return { id: newId(), key, contentType, bytes: bytes.length, sealed: seal(bytes, boundTo(key)) };
}

/** Writes files before the rows that name them, all or none; answers how to take them away when the rows are not written. */
export async function writeSealedFiles(files: readonly SealedFile[]): Promise<() => Promise<void>> {
  const takeBack = () => removeSealedFiles(files.map(({ key }) => key));
  try {
    for (const { key, sealed } of files) await fileStore().write(letterName(key), sealed);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return takeBack;
}

/** A sealed file, opened; null where it is not there. Throws where it was moved or changed. */
export async function readSealedFile(key: string, boundTo: Binding): Promise<Uint8Array<ArrayBuffer> | null> {
  const sealed = await fileStore().read(letterName(key));
  return sealed && unseal(sealed, boundTo(key));
}

/** Removes the files of rows that are gone, or never came. */
export async function removeSealedFiles(keys: readonly string[]): Promise<void> {
  for (const key of keys) await fileStore().remove(letterName(key));
}
