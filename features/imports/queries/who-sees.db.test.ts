import { beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { succeeded } from "@/lib/outcome.ts";
import { IMPORT_FORM, tableBytes, tableLine } from "@/tests/factories/imports.ts";
import { createDesk, type Desk } from "@/tests/factories/listings.ts";
import { openImportFrom } from "../commands/open-import.ts";
import { runImport } from "../commands/run-import.ts";
import { subscribe } from "../commands/subscribe.ts";
import { getCalledOffSince, listCalledOff } from "./called-off.ts";
import { getImportDefaults, listImports } from "./import-page.ts";
import { listImported } from "./imported.ts";
import { findRun } from "./run.ts";
import { listSubscriptions } from "./subscriptions.ts";

let desk: Desk;
let strangers: Viewer[];

beforeEach(async () => {
  desk = await createDesk();
  strangers = [(await createDesk()).editor, ANONYMOUS];
});

/** An import from an address, not taken in yet. */
async function fetched(): Promise<string> {
  const file = async (address: string) => succeeded({ bytes: tableBytes([tableLine("1", "Paper")]), address });
  const opened = await openImportFrom(desk.editor, desk.institution.id, IMPORT_FORM, "https://a.example/t.csv", file);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.id;
}

/** The editor, working for one unit alone. */
const limited = (): Viewer => ({
  ...desk.editor,
  memberships: desk.editor.memberships.map((membership) => ({ ...membership, units: [newId()] })),
});

describe("what an institution imports", () => {
  it("is hidden from strangers, list by list", async () => {
    const run = await fetched();
    await runImport(desk.editor, run);
    const [made] = await database().importedListing.findMany({ select: { listingId: true } });
    const home = desk.institution.id;
    for (const stranger of strangers) {
      const asked = [
        () => listImports(stranger, home),
        () => getImportDefaults(stranger, home),
        () => listSubscriptions(stranger, home),
        () => listCalledOff(stranger, home, "en", new Date()),
        () => getCalledOffSince(stranger, home, made?.listingId ?? "", new Date()),
      ];
      for (const ask of asked) await expect(ask()).rejects.toThrow(NotFound);
    }
  });

  it("is compared for nobody who does not see it", async () => {
    const run = await findRun(desk.editor, await fetched());
    await runImport(desk.editor, run.id);
    expect((await listImported(desk.editor, run, ["1"], database())).size).toBe(1);
    for (const viewer of [...strangers, limited()])
      expect((await listImported(viewer, run, ["1"], database())).size).toBe(0);
  });

  it("is read anew only once it was taken in, and told to whom it reaches", async () => {
    const run = await fetched();
    expect(await subscribe(desk.editor, run)).toEqual({ ok: false, refusal: "not-now" });
    await runImport(desk.editor, run);
    expect((await subscribe(desk.editor, run)).ok).toBe(true);
    expect(await listSubscriptions(desk.editor, desk.institution.id)).toHaveLength(1);
    expect(await listSubscriptions(limited(), desk.institution.id)).toEqual([]);
  });
});
