import { describe, expect, it } from "vitest";
import { changeRole } from "@/features/institutions/commands/members.ts";
import { listPublishedOfUnit } from "@/features/listings/queries/published-sections.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createOffice, createStaff, viewerOf } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished } from "@/tests/factories/listings.ts";
import { getUnitForm, listDeskUnits } from "../queries/desk-units.ts";
import { getPublishedUnit } from "../queries/published-unit.ts";
import { UNITS_LIMIT } from "../rules/kinds.ts";
import { unitSchema } from "../schema.ts";
import { addUnit, removeUnit, saveUnit } from "./save-unit.ts";

const CENTRE = unitSchema.parse({
  names: [
    { language: "zh-CN", name: "丝路中心", about: "" },
    { language: "en", name: "Centre for the Road", about: "Studies caravans." },
  ],
  kind: "research_centre",
  website: "",
  revision: "0",
});

async function founded() {
  const institution = await createInstitution();
  const owner = await createStaff(institution);
  const added = await addUnit(owner, institution.id, CENTRE);
  if (!added.ok) throw new Error(added.refusal);
  const unit = await getUnitForm(owner, institution.id, added.value.slug);
  return { institution, owner, unit };
}

describe("a unit", () => {
  it("is added with an address of its Latin name, one of two alike with a number", async () => {
    const { institution, owner, unit } = await founded();
    expect(unit).toMatchObject({ slug: "centre-for-the-road", kind: "research_centre", revision: 1 });
    expect(await addUnit(owner, institution.id, CENTRE)).toMatchObject({ value: { slug: "centre-for-the-road-2" } });
    expect(await listDeskUnits(owner, institution.id, "zh-CN")).toMatchObject([
      { name: "丝路中心", nameLanguage: "zh-CN", listings: 0, members: 0 },
      { name: "丝路中心" },
    ]);
    const elsewhere = await createInstitution();
    const added = await addUnit(await createStaff(elsewhere), elsewhere.id, CENTRE);
    expect(added).toMatchObject({ value: { slug: "centre-for-the-road" } });
  });

  it("is one when its form is sent twice at once, and takes the place of no other", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const id = newId();
    const added = await Promise.all(Array.from({ length: 3 }, () => addUnit(owner, institution.id, CENTRE, id)));
    expect(new Set(added.map((one) => one.ok && one.value.slug))).toEqual(new Set(["centre-for-the-road"]));
    expect(await database().unit.count({ where: { institutionId: institution.id } })).toBe(1);
    const other = { ...CENTRE, names: [{ language: "en", name: "Institute of the Road", about: "" }] };
    expect(await addUnit(owner, institution.id, other, id)).toMatchObject({ value: { slug: "institute-of-the-road" } });
    const elsewhere = await createInstitution();
    const stranger = await createStaff(elsewhere);
    await expect(addUnit(stranger, elsewhere.id, CENTRE, id)).rejects.toThrow(NotFound);
    await expect(addUnit(stranger, elsewhere.id, CENTRE, "nonsense")).rejects.toThrow(NotFound);
  });

  it("is saved by whoever saw it last; its address stays", async () => {
    const { institution, owner, unit } = await founded();
    const text = { ...CENTRE, names: [{ language: "en", name: "Institute of the Road", about: "" }], revision: 1 };
    expect(await saveUnit(owner, institution.id, unit.id, text)).toMatchObject({ value: { slug: unit.slug } });
    expect(await saveUnit(owner, institution.id, unit.id, text)).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await getPublishedUnit(institution.slug, unit.slug)).toMatchObject({
      names: [{ name: "Institute of the Road" }],
      institution: { id: institution.id },
    });
  });

  it("shows its own listings and nothing of a suspended institution", async () => {
    const desk = await createDesk();
    const added = await addUnit(desk.editor, desk.institution.id, CENTRE);
    if (!added.ok) throw new Error(added.refusal);
    const { id, slug } = await getUnitForm(desk.editor, desk.institution.id, added.value.slug);
    const own = await createPublished(desk, "lecture", { unitId: id });
    await createPublished(desk);
    const { now, coming } = await listPublishedOfUnit(id, "en", new Date());
    expect([...now, ...coming].map(({ code }) => code)).toEqual([own.code]);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(getPublishedUnit(desk.institution.slug, slug)).rejects.toThrow(NotFound);
    for (const wrong of ["", "no-such", "UPPER", "a/b"])
      await expect(getPublishedUnit(desk.institution.slug, wrong)).rejects.toThrow(NotFound);
  });

  it("stays while listings or people hang on it, and is gone when nothing does", async () => {
    const desk = await createDesk();
    const { institution } = desk;
    const owner = await createStaff(institution);
    const added = await addUnit(owner, institution.id, CENTRE);
    if (!added.ok) throw new Error(added.refusal);
    const { id } = await getUnitForm(owner, institution.id, added.value.slug);
    const listing = await createPublished(desk, "lecture", { unitId: id });
    expect(await removeUnit(owner, institution.id, id)).toEqual({ ok: false, refusal: "has-listings" });
    await database().listing.update({ where: { id: listing.id }, data: { unitId: null } });
    const member = await createStaff(institution, "viewer");
    const { id: membershipId } = await database().membership.findFirstOrThrow({ where: { userId: member.userId } });
    await changeRole(owner, institution.id, membershipId, { role: "viewer", units: [id] });
    expect(await removeUnit(owner, institution.id, id)).toEqual({ ok: false, refusal: "has-members" });
    expect((await viewerOf({ id: member.userId })).memberships).toMatchObject([{ units: [id] }]);
    await changeRole(owner, institution.id, membershipId, { role: "viewer", units: [] });
    expect(await removeUnit(owner, institution.id, id)).toMatchObject({ ok: true });
    expect(await listDeskUnits(owner, institution.id, "en")).toEqual([]);
  });

  it("goes with its institution, whoever is limited to it", async () => {
    const { institution, owner, unit } = await founded();
    const member = await createStaff(institution, "editor");
    const { id } = await database().membership.findFirstOrThrow({ where: { userId: member.userId } });
    await changeRole(owner, institution.id, id, { role: "editor", units: [unit.id] });
    await database().institution.delete({ where: { id: institution.id } });
    expect(await database().unit.count()).toBe(0);
  });

  it("is one of a hundred at most", async () => {
    const { institution, owner } = await founded();
    await database().unit.createMany({
      data: Array.from({ length: UNITS_LIMIT - 1 }, (_, index) => ({
        id: newId(),
        institutionId: institution.id,
        slug: `unit-${index}`,
        kind: "faculty" as const,
      })),
    });
    expect(await addUnit(owner, institution.id, CENTRE)).toEqual({ ok: false, refusal: "too-many" });
  });

  it("is kept by owners and editors; others may not, strangers find nothing", async () => {
    const { institution, owner, unit } = await founded();
    const attempts = (viewer: typeof owner) => [
      () => addUnit(viewer, institution.id, CENTRE),
      () => saveUnit(viewer, institution.id, unit.id, CENTRE),
      () => removeUnit(viewer, institution.id, unit.id),
    ];
    for (const role of ["registrar", "signatory", "viewer"] as const) {
      const member = await createStaff(institution, role);
      for (const attempt of attempts(member)) await expect(attempt()).rejects.toThrow(Forbidden);
    }
    const stranger = await createStaff(await createInstitution());
    for (const viewer of [stranger, await createOffice()]) {
      for (const attempt of attempts(viewer)) await expect(attempt()).rejects.toThrow(NotFound);
      await expect(listDeskUnits(viewer, institution.id, "en")).rejects.toThrow(NotFound);
      await expect(getUnitForm(viewer, institution.id, unit.slug)).rejects.toThrow(NotFound);
    }
    const { memberships } = stranger;
    const own = memberships[0]?.institutionId ?? "";
    await expect(saveUnit(stranger, own, unit.id, CENTRE)).rejects.toThrow(NotFound);
    await expect(removeUnit(stranger, own, unit.id)).rejects.toThrow(NotFound);
  });
});
