import { beforeEach, describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { ANONYMOUS, PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { fetchIfChanged, fetchPublicFile, Validators } from "@/lib/http/public-fetch.ts";
import { refused, succeeded } from "@/lib/outcome.ts";
import {
  calendarBytes,
  editImported,
  IMPORT_FORM,
  importedAs,
  publishImported,
  tableBytes,
  tableLine,
  takeTable,
} from "@/tests/factories/imports.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, type Desk } from "@/tests/factories/listings.ts";
import { listCalledOff } from "../queries/called-off.ts";
import { listSubscriptions } from "../queries/subscriptions.ts";
import { MOST_FAILURES } from "../rules/subscription.ts";
import { keepCalledOff } from "./keep-called-off.ts";
import { openImportFrom } from "./open-import.ts";
import { refreshSource } from "./refresh-source.ts";
import { runImport } from "./run-import.ts";
import { subscribe, unsubscribe } from "./subscribe.ts";

const ADDRESS = "https://events.example/table.csv?key=secret";
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000 + 60_000);

let desk: Desk;
let lines: string[] | null;
const fetchFile: typeof fetchPublicFile = async (address) =>
  lines === null ? refused("unreachable") : succeeded({ bytes: tableBytes(lines), address });
/** What the server was asked with, and answers of what it serves. */
let asked: Validators[] = [];
let validators: Validators = { entityTag: "", lastModified: "" };
const fetchAgain: typeof fetchIfChanged = async (address, _limits, known) => {
  asked.push(known);
  if (lines === null) return refused("unreachable");
  if (known.entityTag !== "" && known.entityTag === validators.entityTag) return succeeded({ isUnchanged: true });
  return succeeded({ isUnchanged: false, bytes: tableBytes(lines), address, validators });
};
const refresh = (sourceId: string, days: number) => refreshSource(PORTAL, sourceId, inDays(days), fetchAgain);

beforeEach(async () => {
  desk = await createDesk();
  lines = [tableLine("1", "Paper")];
  asked = [];
  validators = { entityTag: "", lastModified: "" };
});

/** Takes the table in from its address; answers the import and the list it belongs to. */
async function takeFetched(): Promise<{ runId: string; sourceId: string }> {
  const opened = await openImportFrom(desk.editor, desk.institution.id, IMPORT_FORM, ADDRESS, fetchFile);
  if (!opened.ok) throw new Error(opened.refusal);
  await runImport(desk.editor, opened.value.id);
  const run = await database().importRun.findUniqueOrThrow({ where: { id: opened.value.id } });
  return { runId: run.id, sourceId: run.sourceId };
}

describe("a list that is read anew every day", () => {
  it("brings what is new as drafts, takes over what changed there, and keeps what was changed here", async () => {
    const { runId, sourceId } = await takeFetched();
    expect(await subscribe(desk.editor, runId)).toMatchObject({ ok: true });
    expect(await refresh(sourceId, 0)).toBeNull();
    await editImported(desk, "1", { title: "Paper, as we call it" });
    lines = [tableLine("1", "Paper of the west", "Of new."), tableLine("2", "Silk")];
    expect(await refresh(sourceId, 1)).toBe("taken");
    expect(await refresh(sourceId, 1)).toBeNull();
    const first = await importedAs(desk, "1");
    const second = await importedAs(desk, "2");
    const text = await database().translation.findFirstOrThrow({ where: { listingId: first.id } });
    expect(text).toMatchObject({ title: "Paper, as we call it", summary: "Of new." });
    expect(await database().listing.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({ status: "draft" });
    expect(await refresh(sourceId, 2)).toBe("unchanged");
    expect(await database().importRun.count({ where: { sourceId } })).toBe(2);
  });

  it("tells what is no longer there and leaves it, and shows nobody more of the address than its host", async () => {
    const { runId, sourceId } = await takeFetched();
    await subscribe(desk.editor, runId);
    lines = [tableLine("2", "Silk")];
    await refresh(sourceId, 1);
    const subscriptions = await listSubscriptions(desk.editor, desk.institution.id);
    expect(subscriptions).toMatchObject([{ name: IMPORT_FORM.list, host: "events.example", missing: 1 }]);
    expect(JSON.stringify(subscriptions)).not.toContain("secret");
    expect((await importedAs(desk, "1")).id).toBeTruthy();
  });

  it("is given up after five failures in a row, of which owners and editors hear, and not before", async () => {
    const { runId, sourceId } = await takeFetched();
    await subscribe(desk.editor, runId);
    lines = null;
    for (let day = 1; day < MOST_FAILURES; day++) expect(await refresh(sourceId, day)).toBe("unreachable");
    expect(await database().outbox.count({ where: { template: "import-stopped" } })).toBe(0);
    await refresh(sourceId, MOST_FAILURES);
    const mail = await database().outbox.findFirstOrThrow({
      where: { template: "import-stopped", recipient: desk.editor.email },
    });
    expect((await composeMail(mail))?.subject).toContain(IMPORT_FORM.list);
    lines = [tableLine("1", "Paper")];
    expect(await refresh(sourceId, 30)).toBeNull();
    expect(await subscribe(desk.editor, runId)).toMatchObject({ ok: true });
    expect(await composeMail(mail)).toBeNull();
  });

  it("is asked only for what has changed, with what the server said of what was taken in", async () => {
    const { runId, sourceId } = await takeFetched();
    await subscribe(desk.editor, runId);
    validators = { entityTag: '"1"', lastModified: "Sun, 29 Nov 2026 00:00:00 GMT" };
    expect(await refresh(sourceId, 1), "the same bytes").toBe("unchanged");
    const first = validators;
    expect(await refresh(sourceId, 2)).toBe("unchanged");
    validators = { ...first, entityTag: '"2"' };
    lines = [];
    expect(await refresh(sourceId, 3), "a table of nothing").toBe("no-rows");
    lines = [tableLine("1", "Paper of the west")];
    expect(await refresh(sourceId, 4), "it is asked for whole again").toBe("taken");
    expect(asked).toEqual([{ entityTag: "", lastModified: "" }, first, first, first]);
  });

  it("asks the desk about what its source has called off, and calls nothing off by itself", async () => {
    const { runId, sourceId } = await takeFetched();
    const { id } = await publishImported(desk, "1");
    await subscribe(desk.editor, runId);
    let day = 0;
    const readAgain = (...more: string[]) => {
      const bytes = calendarBytes(["1"], [`DTSTAMP:2030010${++day}T000000Z`, ...more]);
      return refreshSource(PORTAL, sourceId, inDays(day), async (address) =>
        succeeded({ isUnchanged: false, bytes, address, validators }),
      );
    };
    const asked = async () => (await listCalledOff(desk.editor, desk.institution.id, "en", now)).map((one) => one.id);
    const status = async () => (await database().listing.findUniqueOrThrow({ where: { id } })).status;
    expect(await readAgain("STATUS:CANCELLED")).toBe("taken");
    expect([await asked(), await status()]).toEqual([[id], "published"]);
    const [row] = await database().importRow.findMany({ where: { outcome: "called_off" } });
    expect(row).toMatchObject({ uid: "1", listingId: id });
    const stranger = (await createDesk()).editor;
    await expect(keepCalledOff(stranger, id)).rejects.toThrow(NotFound);
    await expect(listCalledOff(stranger, desk.institution.id, "en", now)).rejects.toThrow(NotFound);
    await expect(keepCalledOff(await createStaff(desk.institution, "viewer"), id)).rejects.toThrow(Forbidden);
    expect(await keepCalledOff(desk.editor, id)).toMatchObject({ ok: true });
    expect(await keepCalledOff(desk.editor, id)).toEqual({ ok: false, refusal: "not-now" });
    await readAgain("STATUS:CANCELLED");
    expect(await asked(), "somebody has decided").toEqual([]);
    await readAgain();
    await readAgain("STATUS:CANCELLED");
    expect(await asked(), "called off anew").toEqual([id]);
    await readAgain();
    expect(await asked(), "it takes place after all").toEqual([]);
  });

  it("begins anew to count when one reading went well", async () => {
    const { runId, sourceId } = await takeFetched();
    await subscribe(desk.editor, runId);
    lines = null;
    for (let day = 1; day < MOST_FAILURES; day++) await refresh(sourceId, day);
    lines = [tableLine("1", "Paper")];
    await refresh(sourceId, MOST_FAILURES);
    expect(await database().importSubscription.findUniqueOrThrow({ where: { sourceId } })).toMatchObject({
      failures: 0,
    });
  });

  it("is read with the roles that whoever asked for it has then", async () => {
    const { runId, sourceId } = await takeFetched();
    await subscribe(desk.editor, runId);
    await database().membership.deleteMany({ where: { userId: desk.editor.userId } });
    lines = [tableLine("2", "Silk")];
    expect(await refresh(sourceId, 1)).toBe("nobody");
    expect(await database().listing.count()).toBe(1);
  });

  it("is only for what was fetched and taken in, begun and ended by those who may import", async () => {
    const uploaded = await takeTable(desk, [tableLine("9", "Jade")]);
    expect(await subscribe(desk.editor, uploaded)).toMatchObject({ refusal: "not-now" });
    const { runId, sourceId } = await takeFetched();
    const onlooker = await createStaff(desk.institution, "viewer");
    await expect(subscribe(ANONYMOUS, runId)).rejects.toThrow(NotFound);
    await expect(subscribe(onlooker, runId)).rejects.toThrow(Forbidden);
    await subscribe(desk.editor, runId);
    await expect(unsubscribe(ANONYMOUS, sourceId)).rejects.toThrow(NotFound);
    await expect(unsubscribe(onlooker, sourceId)).rejects.toThrow(Forbidden);
    await unsubscribe(desk.editor, sourceId);
    await unsubscribe(desk.editor, sourceId);
    expect(await listSubscriptions(desk.editor, desk.institution.id)).toEqual([]);
  });
});
