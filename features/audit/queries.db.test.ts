import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { recordAudit } from "./commands.ts";
import { listAuditEntries } from "./queries.ts";

it("shows the office who did what, newest first, by action, subject, institution and day", async () => {
  const office = await createOffice({ name: "Reviewer" });
  const institution = await createInstitution({ name: "Caravan Museum" });
  const listing = newId();
  await transaction(async (tx) => {
    await recordAudit(office, tx, {
      action: "institution.suspend",
      subjectId: institution.id,
      institutionId: institution.id,
    });
    await recordAudit(ANONYMOUS, tx, { action: "listing.publish", subjectId: listing, details: { revision: 2 } });
    await recordAudit(office, tx, { action: "listing.cancel", subjectId: listing });
  });
  const actionsFor = async (filter: Parameters<typeof listAuditEntries>[1]) =>
    (await listAuditEntries(office, filter)).entries.map(({ action }) => action);
  const { entries } = await listAuditEntries(office, {});
  expect(entries).toMatchObject([
    { action: "listing.cancel", actor: "Reviewer", institution: null },
    { action: "listing.publish", actor: "", details: "revision: 2" },
    {
      action: "institution.suspend",
      actor: "Reviewer",
      institution: { slug: institution.slug, name: "Caravan Museum" },
    },
  ]);
  expect(await actionsFor({ action: "listing" })).toEqual(["listing.cancel", "listing.publish"]);
  expect(await actionsFor({ action: "listing.publish" })).toEqual(["listing.publish"]);
  expect(await actionsFor({ subjectId: listing })).toEqual(["listing.cancel", "listing.publish"]);
  expect(await actionsFor({ institutionSlug: institution.slug })).toEqual(["institution.suspend"]);
  expect(await actionsFor({ institutionSlug: "no-such-place" })).toEqual([]);
  expect(await actionsFor({ until: "2000-01-01" })).toEqual([]);
  expect(await actionsFor({ from: "2000-01-01", before: entries[1]?.id })).toEqual(["institution.suspend"]);
});

it("pages fifty at a time without losing or repeating an entry", async () => {
  const office = await createOffice();
  await transaction(async (tx) => {
    for (let number = 0; number < 120; number++)
      await recordAudit(office, tx, { action: "user.sign-in", subjectId: newId() });
  });
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await listAuditEntries(office, { before });
    seen.push(...page.entries.map(({ id }) => id));
    before = page.next ?? undefined;
  } while (before);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

it("does not exist for anybody else", async () => {
  const owner = await createStaff(await createInstitution());
  await expect(listAuditEntries(owner, {})).rejects.toThrow(NotFound);
  await expect(listAuditEntries(ANONYMOUS, {})).rejects.toThrow(NotFound);
});
