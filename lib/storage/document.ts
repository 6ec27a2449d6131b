import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { type Outcome, refused, succeeded } from "../outcome.ts";
import { DOCUMENT_TYPES, type DocumentType, MOST_DOCUMENT_BYTES } from "./document-types.ts";
import { readZip } from "./zip.ts";

export type DocumentRefusal = "too-large" | "unknown-type" | "has-macros" | "unreadable";

/** A list of types or a name of one: a page of text at most, in documents a hundred times larger. */
const MOST_TYPE_BYTES = 1024 * 1024;
const MACROS = /(?:^|\/)vba(?:Project|Data)[^/]*\.(?:bin|xml)$|^Basic\/|^Scripts\//i;

/**
 * What kind of document uploaded bytes are: known by their first bytes and, for those packed as an archive, by what they say inside that
 * they are; never by their name.
 *
 * Refusals: `too-large` (MOST_DOCUMENT_BYTES), `unknown-type` (not one of DOCUMENT_TYPES), `has-macros` (a document that runs something on
 * the reader's device), `unreadable` (damaged, locked by a password, or two things in one).
 */
export async function readDocument(uploaded: Uint8Array): Promise<Outcome<DocumentRefusal, DocumentType>> {
  if (uploaded.length > MOST_DOCUMENT_BYTES) return refused("too-large");
  const detected = await fileTypeFromBuffer(uploaded);
  if (detected?.mime.includes("macroenabled")) return refused("has-macros");
  const type = DOCUMENT_TYPES.find(({ contentType }) => contentType === detected?.mime);
  if (!type) return refused("unknown-type");
  if (type.ending === "pdf") return succeeded(type);
  const archive = readZip(uploaded);
  if (!archive || !saysInside(archive, type)) return refused("unreadable");
  return archive.names.some((name) => MACROS.test(name)) ? refused("has-macros") : succeeded(type);
}

/** OpenDocument names itself in `mimetype`; Office Open XML gives the type of its main part in its list of types. */
function saysInside(archive: NonNullable<ReturnType<typeof readZip>>, { contentType, ending }: DocumentType): boolean {
  const text = (name: string) => {
    const bytes = archive.read(name, MOST_TYPE_BYTES);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  if (ending.startsWith("od")) return text("mimetype")?.trim() === contentType;
  const types = text("[Content_Types].xml");
  return types?.includes(`"${contentType}.main+xml"`) ?? false;
}
