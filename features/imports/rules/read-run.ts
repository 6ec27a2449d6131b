import { plainDateOf } from "@/lib/time/day.ts";
import type { ImportFormat, ListingKind } from "@/prisma/generated/enums.ts";
import { decode, detectEncoding, type Encoding, isEncoding } from "./encodings.ts";
import type { Settings } from "./plan.ts";
import { readSource } from "./read-source.ts";
import type { SourceTable } from "./source-row.ts";

type RunSettings = {
  kind: ListingKind;
  sourceLanguage: string;
  route: string;
  countryCode: string;
  city: string;
  timeZone: string;
  createdAt: Date;
  source: { unitId: string | null };
};
type KeptFile = RunSettings & { format: ImportFormat; bytes: Uint8Array | null; encoding: string };

/** What holds for rows that do not say it themselves. */
export function settingsOf({ source, createdAt, ...run }: RunSettings): Settings {
  const { kind, sourceLanguage, route, countryCode, city, timeZone } = run;
  const readOn = plainDateOf(createdAt);
  return { kind, sourceLanguage, route, countryCode, city, timeZone, unitId: source.unitId, readOn };
}

/** The file of an import as it is read now; null once it has been taken away. */
export function readRun(
  run: KeptFile,
): { table: SourceTable; encoding: Encoding; looksLike: Encoding; text: string } | null {
  if (!run.bytes) return null;
  const looksLike = detectEncoding(run.bytes);
  const encoding = isEncoding(run.encoding) ? run.encoding : looksLike;
  const text = decode(run.bytes, encoding);
  const table = readSource(text, run.format, settingsOf(run));
  // Read in another encoding, a heading may be none any more: then nothing is there.
  return { table: typeof table === "string" ? { rows: [], unknown: [] } : table, encoding, looksLike, text };
}
