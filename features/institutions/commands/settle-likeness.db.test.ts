import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { listLikenesses } from "../queries/look-alikes.ts";
import { settleLikeness } from "./settle-likeness.ts";

const NOTE = "Two towns have a museum of that name; both called.";
const now = () => new Date();

async function pair() {
  const genuine = await createInstitution({ name: "Museum of the Silk Roads" });
  const alike = await createInstitution({ name: "Museum of the SiIk Roads", verified: false });
  return { genuine, alike, office: await createOffice() };
}

/** What the page would send for the only likeness there is. */
async function onlyPair(office: Awaited<ReturnType<typeof createOffice>>) {
  const [likeness] = await listLikenesses(office, "en", now());
  if (!likeness) throw new Error("Nobody is alike.");
  const { institution, resembles, own, other } = likeness;
  return { institutionId: institution.id, resemblesId: resembles.id, own, other };
}

describe("institutions that can be mistaken", () => {
  it("are told to the office until it says why it is right, and anew when a name changes", async () => {
    const { genuine, alike, office } = await pair();
    expect(await listLikenesses(office, "en", now())).toMatchObject([
      { by: "name", institution: { id: alike.id }, resembles: { id: genuine.id }, maySettle: true },
    ]);
    const wanted = await onlyPair(office);
    const outcomes = await Promise.all([1, 2].map(() => settleLikeness(office, wanted, NOTE)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "already-settled" });
    expect(await listLikenesses(office, "en", now())).toEqual([]);
    expect(await database().auditEntry.count({ where: { action: "institution.settle-likeness" } })).toBe(1);
    await database().institutionName.updateMany({
      where: { institutionId: alike.id },
      data: { name: "Museum of the Silk Road" },
    });
    expect(await listLikenesses(office, "en", now())).toMatchObject([{ own: "Museum of the Silk Road" }]);
  });

  it("are none while the one is suspended or the other's verification counts no more", async () => {
    const { genuine, alike, office } = await pair();
    await database().institution.update({ where: { id: alike.id }, data: { status: "suspended" } });
    expect(await listLikenesses(office, "en", now())).toEqual([]);
    await database().institution.update({ where: { id: alike.id }, data: { status: "active" } });
    await database().verification.updateMany({ where: { institutionId: genuine.id }, data: { revokedAt: now() } });
    expect(await listLikenesses(office, "en", now())).toEqual([]);
  });

  it("are the business of the office, and of nobody of it who belongs to one of them", async () => {
    const { genuine, alike, office } = await pair();
    const wanted = await onlyPair(office);
    for (const own of [genuine, alike]) {
      const { userId } = await createOffice();
      await createMembership(own, { role: "viewer", user: { id: userId } });
      const partial = await viewerOf({ id: userId });
      expect(await settleLikeness(partial, wanted, NOTE)).toEqual({ ok: false, refusal: "own-institution" });
      expect(await listLikenesses(partial, "en", now())).toMatchObject([{ maySettle: false }]);
    }
    const stranger = await createStaff(genuine);
    await expect(settleLikeness(stranger, wanted, NOTE)).rejects.toThrow(NotFound);
    await expect(listLikenesses(stranger, "en", now())).rejects.toThrow(NotFound);
    const gone = { ...wanted, institutionId: newId() };
    await expect(settleLikeness(office, gone, NOTE)).rejects.toThrow(NotFound);
    expect(await settleLikeness(office, { ...wanted, own: "Another" }, NOTE)).toMatchObject({
      refusal: "already-settled",
    });
  });
});
