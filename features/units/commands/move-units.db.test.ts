import { describe, expect, it } from "vitest";
import { changeRole } from "@/features/institutions/commands/members.ts";
import { mergeInstitution } from "@/features/institutions/commands/merge-institution.ts";
import { database } from "@/lib/db.ts";
import { Moved } from "@/lib/errors.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import {
  type CreatedInstitution,
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/listings.ts";
import { getUnitForm } from "../queries/desk-units.ts";
import { getPublishedUnit } from "../queries/published-unit.ts";
import { unitSchema } from "../schema.ts";
import { addUnit } from "./save-unit.ts";

const CENTRE = unitSchema.parse({
  names: [{ language: "en", name: "Centre", about: "" }],
  kind: "research_centre",
  website: "",
  revision: "0",
});

async function withCentre() {
  const institution = await createInstitution();
  const owner = await createStaff(institution);
  const added = await addUnit(owner, institution.id, CENTRE);
  if (!added.ok) throw new Error(added.refusal);
  const { id: unitId } = await getUnitForm(owner, institution.id, added.value.slug);
  const join = async (role: MembershipRole, units: string[], user?: { id: string }) => {
    const { id, userId } = await createMembership(institution, { role, user });
    if (units.length > 0) await changeRole(owner, institution.id, id, { role, units });
    return userId;
  };
  return { institution, unitId, join };
}

async function merge(from: CreatedInstitution, into: CreatedInstitution): Promise<void> {
  const revisionOf = async ({ id }: { id: string }) =>
    (await database().institution.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;
  const outcome = await mergeInstitution(await createOffice(), {
    from: from.slug,
    into: into.slug,
    revision: await revisionOf(from),
    intoRevision: await revisionOf(into),
    reason: "Merged by decree.",
    confirmation: from.name,
  });
  expect(outcome).toMatchObject({ ok: true });
}

const movedTo = async (institution: string, unit: string) =>
  getPublishedUnit(institution, unit).then(
    () => "stands here",
    (error: unknown) => (error instanceof Moved ? error.slug : String(error)),
  );

const reachAt = async (userId: string, { id }: { id: string }) =>
  (await viewerOf({ id: userId })).memberships
    .filter(({ institutionId }) => institutionId === id)
    .map(({ role, units }) => ({ role, units: units.toSorted() }));

describe("units of an institution that becomes part of another", () => {
  it("move with their listings and people, and every address they ever had leads to them", async () => {
    const [old, next, last] = [await withCentre(), await withCentre(), await createInstitution()];
    const editor = await old.join("editor", [old.unitId]);
    const desk = { institution: old.institution, editor: await createStaff(old.institution, "editor") };
    const { id } = await createPublished(desk, "lecture", { unitId: old.unitId });
    await merge(old.institution, next.institution);
    expect(await database().listing.findUniqueOrThrow({ where: { id } })).toMatchObject({
      institutionId: next.institution.id,
      unitId: old.unitId,
    });
    expect(await reachAt(editor, next.institution)).toEqual([{ role: "editor", units: [old.unitId] }]);
    expect(await movedTo(old.institution.slug, "centre")).toBe(`${next.institution.slug}/units/centre-2`);
    expect(await movedTo(next.institution.slug, "centre")).toBe("stands here");
    await merge(next.institution, last);
    expect(await movedTo(old.institution.slug, "centre")).toBe(`${last.slug}/units/centre-2`);
    expect(await movedTo(next.institution.slug, "centre-2")).toBe(`${last.slug}/units/centre-2`);
    expect(await movedTo(next.institution.slug, "centre")).toBe(`${last.slug}/units/centre`);
    expect(await movedTo(last.slug, "nowhere")).toBe("NotFound");
  });

  it("leave whoever belonged to both no more than the higher role reached, with one role what both did", async () => {
    const [old, next] = [await withCentre(), await withCentre()];
    const people: [MembershipRole, string[], MembershipRole, string[]][] = [
      ["viewer", [], "editor", [next.unitId]],
      ["editor", [old.unitId], "viewer", []],
      ["editor", [old.unitId], "editor", [next.unitId]],
      ["editor", [], "editor", [next.unitId]],
    ];
    const ids: string[] = [];
    for (const [oldRole, oldUnits, nextRole, nextUnits] of people) {
      const userId = await old.join(oldRole, oldUnits);
      await next.join(nextRole, nextUnits, { id: userId });
      ids.push(userId);
    }
    await merge(old.institution, next.institution);
    const reached = await Promise.all(ids.map((id) => reachAt(id, next.institution)));
    expect(reached.flat()).toEqual([
      { role: "editor", units: [next.unitId] },
      { role: "editor", units: [old.unitId] },
      { role: "editor", units: [old.unitId, next.unitId].toSorted() },
      { role: "editor", units: [] },
    ]);
  });
});
