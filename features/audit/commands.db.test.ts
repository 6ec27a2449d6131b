import Papa from "papaparse";
import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { exportAudit, recordAudit } from "./commands.ts";

async function read(parts: AsyncGenerator<string>): Promise<string[][]> {
  let text = "";
  for await (const part of parts) text += part;
  expect(text.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<string[]>(text.slice(1).trimEnd()).data;
}

it("writes what the filter finds, over more than one batch, newest first, and that it was taken", async () => {
  const office = await createOffice({ name: "Reviewer" });
  await transaction(async (tx) => {
    for (let number = 0; number < 620; number++)
      await recordAudit(office, tx, { action: "user.sign-in", subjectId: newId(), details: { number } });
    await recordAudit(office, tx, { action: "listing.cancel", subjectId: newId() });
  });
  const [heads, ...lines] = await read(await exportAudit(office, { action: "user.sign-in", before: newId() }));
  expect(heads).toEqual(["at", "action", "actor", "subject_type", "subject_id", "institution", "details"]);
  expect(lines).toHaveLength(620);
  expect(new Set(lines.map((line) => line[4])).size).toBe(620);
  expect(lines[0]?.slice(1, 4)).toEqual(["user.sign-in", "Reviewer", "user"]);
  expect(lines[0]?.[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const [, taken] = await read(await exportAudit(office, { action: "office.export" }));
  expect(taken?.[1]).toBe("office.export-audit");
});

it("holds no formula", async () => {
  const office = await createOffice({ name: "=HYPERLINK(1)" });
  const [, line] = await read(await exportAudit(office, {}));
  expect(line?.[2]).toBe("'=HYPERLINK(1)");
});

it("is for nobody but the office", async () => {
  for (const viewer of [await createStaff(await createInstitution()), ANONYMOUS])
    await expect(exportAudit(viewer, {})).rejects.toThrow(NotFound);
});
