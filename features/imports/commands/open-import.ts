import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { isUnitFor } from "@/features/listings/commands/unit-for.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type FetchRefusal, fetchPublicFile } from "@/lib/http/public-fetch.ts";
import { isId, newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { decode, detectEncoding, isEncoding } from "../rules/encodings.ts";
import { FETCH_LIMITS, MOST_IMPORT_BYTES } from "../rules/limits.ts";
import { formatOf, readSource } from "../rules/read-source.ts";
import type { TableRefusal } from "../rules/source-row.ts";
import type { ImportForm } from "../schema.ts";

const LONGEST_NAME = 200;

/** A file as it came; `address` when it was fetched, `encoding` when it is known as which it is to be read, `byItself` when the job reads it. */
export type ReadFile = {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  address?: string;
  encoding?: string;
  byItself?: boolean;
};

export type OpenRefusal = TableRefusal | "too-large" | "not-text" | "other-unit" | "suspended" | "no-such-unit";

/**
 * Keeps a file to be shown as what would come of it; nothing is taken in yet. The list of that name is made when it is the first time.
 *
 * Refusals: those of reading (`empty`, `no-heading`, `no-rows`, `too-many-rows`, `unreadable`, `other-kind`), `too-large`, `not-text` (a workbook, a picture),
 * `other-unit` (the list of that name is for another unit, or for the institution itself), `no-such-unit`, `suspended`. NotFound for
 * strangers, Forbidden for members who are neither owner nor editor.
 */
export async function openImport(
  viewer: Viewer,
  institutionId: string,
  form: ImportForm,
  file: ReadFile,
): Promise<Outcome<OpenRefusal, { id: string }>> {
  if (!isId(institutionId) || !maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayWriteFor(viewer, institutionId)) throw new Forbidden();
  if (file.bytes.length > MOST_IMPORT_BYTES) return refused("too-large");
  if (isBinary(file.bytes)) return refused("not-text");
  const { address = "", encoding = "", byItself = false } = file;
  const text = decode(file.bytes, isEncoding(encoding) ? encoding : detectEncoding(file.bytes));
  const format = formatOf(text);
  const { list: name, unitId, ...settings } = form;
  const table = readSource(text, format, { ...settings, unitId, readOn: plainDateOf(new Date()) });
  if (typeof table === "string") return refused(table);
  return transaction(async (tx) => {
    const institution = await tx.institution.findUnique({
      where: { id: institutionId },
      select: { status: true, isSample: true },
    });
    if (institution?.status !== "active") return refused("suspended");
    if (!(await isUnitFor(viewer, tx, institutionId, unitId))) return refused("no-such-unit");
    const source = await sourceNamed(tx, institutionId, name, unitId);
    if (source.unitId !== unitId) return refused("other-unit");
    const id = newId();
    await tx.importRun.create({
      data: {
        id,
        sourceId: source.id,
        format,
        fileName: file.name,
        address,
        encoding,
        byItself,
        bytes: file.bytes,
        startedById: viewer.userId,
        ...settings,
      },
      select: { id: true },
    });
    const details = { format, kind: form.kind, rows: table.rows.length, bytes: file.bytes.length };
    await recordAudit(viewer, tx, {
      action: "import.read",
      subjectId: id,
      institutionId,
      details,
      isSample: institution.isSample,
    });
    return succeeded({ id });
  });
}

/**
 * `openImport` with a file that lies at a public address of the web; it is fetched for those who may import and for nobody else.
 * Refusals: those of `fetchPublicFile` and of `openImport`. Only tests give another `fetchFile`, to reach a server of their own.
 */
export async function openImportFrom(
  viewer: Viewer,
  institutionId: string,
  form: ImportForm,
  address: string,
  fetchFile: typeof fetchPublicFile = fetchPublicFile,
): Promise<Outcome<OpenRefusal | FetchRefusal, { id: string }>> {
  if (!isId(institutionId) || !maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayWriteFor(viewer, institutionId)) throw new Forbidden();
  const fetched = await fetchFile(address, FETCH_LIMITS);
  if (!fetched.ok) return fetched;
  const { host, pathname } = new URL(address);
  const name = `${host}${pathname}`.slice(0, LONGEST_NAME);
  return openImport(viewer, institutionId, form, { name, bytes: fetched.value.bytes, address });
}

async function sourceNamed(
  tx: Transaction,
  institutionId: string,
  name: string,
  unitId: string | null,
): Promise<{ id: string; unitId: string | null }> {
  // Two who begin the same list at once find one row.
  await tx.importSource.createMany({ data: [{ id: newId(), institutionId, unitId, name }], skipDuplicates: true });
  return tx.importSource.findUniqueOrThrow({
    where: { institutionId_name: { institutionId, name } },
    select: { id: true, unitId: true },
  });
}

/** Text has no NUL but in UTF-16, which says so at its beginning. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe);
}
