import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer.ts";
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
import { findLookAlikes } from "../jobs.ts";
import { listLikenesses, listLikenessesOf } from "../queries/look-alikes.ts";
import { settleLikeness } from "./settle-likeness.ts";

const NOTE = "Two towns have a museum of that name; both called.";
const now = () => new Date();

/** What the office sees once all have been compared. */
async function found(office: Viewer) {
  await findLookAlikes(now());
  return (await listLikenesses(office, "en")).likenesses;
}

async function pair() {
  const genuine = await createInstitution({ name: "Museum of the Silk Roads" });
  const alike = await createInstitution({ name: "Museum of the SiIk Roads", verified: false });
  return { genuine, alike, office: await createOffice() };
}

/** What the page would send for the only likeness there is. */
async function onlyPair(office: Awaited<ReturnType<typeof createOffice>>) {
  const [likeness] = await found(office);
  if (!likeness) throw new Error("Nobody is alike.");
  const { institution, resembles, own, other } = likeness;
  return { institutionId: institution.id, resemblesId: resembles.id, own, other };
}

describe("institutions that can be mistaken", () => {
  it("are told to the office until it says why it is right, and anew when a name changes", async () => {
    const { genuine, alike, office } = await pair();
    expect(await found(office)).toMatchObject([
      { by: "name", institution: { id: alike.id }, resembles: { id: genuine.id }, maySettle: true },
    ]);
    const wanted = await onlyPair(office);
    const outcomes = await Promise.all([1, 2].map(() => settleLikeness(office, wanted, NOTE)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "already-settled" });
    // At once, and not only when all are compared again.
    expect(await listLikenesses(office, "en")).toEqual({ likenesses: [], next: null });
    expect(await found(office)).toEqual([]);
    expect(await database().auditEntry.count({ where: { action: "institution.settle-likeness" } })).toBe(1);
    await database().institutionName.updateMany({
      where: { institutionId: alike.id },
      data: { name: "Museum of the Silk Road" },
    });
    expect(await found(office)).toMatchObject([{ own: "Museum of the Silk Road" }]);
  });

  it("stay the same however often they are compared, and stand at both of the two", async () => {
    const { genuine, alike, office } = await pair();
    const [first] = await found(office);
    const [again] = await found(office);
    expect(again).toEqual(first);
    for (const { id } of [genuine, alike]) expect(await listLikenessesOf(office, id, "en")).toEqual([first]);
    expect(await listLikenessesOf(office, newId(), "en")).toEqual([]);
    expect(await listLikenesses(office, "en", { one: first?.id })).toMatchObject({ likenesses: [first] });
    expect(await listLikenesses(office, "en", { after: first?.id })).toMatchObject({ likenesses: [] });
  });

  it("are none while the one is suspended or the other's verification counts no more", async () => {
    const { genuine, alike, office } = await pair();
    await database().institution.update({ where: { id: alike.id }, data: { status: "suspended" } });
    expect(await found(office)).toEqual([]);
    await database().institution.update({ where: { id: alike.id }, data: { status: "active" } });
    await database().verification.updateMany({ where: { institutionId: genuine.id }, data: { revokedAt: now() } });
    expect(await found(office)).toEqual([]);
  });

  it("are the business of the office, and of nobody of it who belongs to one of them", async () => {
    const { genuine, alike, office } = await pair();
    const wanted = await onlyPair(office);
    for (const own of [genuine, alike]) {
      const { userId } = await createOffice();
      await createMembership(own, { role: "viewer", user: { id: userId } });
      const partial = await viewerOf({ id: userId });
      expect(await settleLikeness(partial, wanted, NOTE)).toEqual({ ok: false, refusal: "own-institution" });
      expect(await found(partial)).toMatchObject([{ maySettle: false }]);
    }
    const stranger = await createStaff(genuine);
    await expect(settleLikeness(stranger, wanted, NOTE)).rejects.toThrow(NotFound);
    await expect(listLikenesses(stranger, "en")).rejects.toThrow(NotFound);
    const gone = { ...wanted, institutionId: newId() };
    await expect(settleLikeness(office, gone, NOTE)).rejects.toThrow(NotFound);
    expect(await settleLikeness(office, { ...wanted, own: "Another" }, NOTE)).toMatchObject({
      refusal: "already-settled",
    });
  });
});
