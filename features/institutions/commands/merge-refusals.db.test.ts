import { expect, it } from "vitest";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
} from "@/tests/factories/institutions.ts";
import { findSuccessors, getMergingPlan } from "../queries/merging.ts";
import { type Merging, mergeInstitution } from "./merge-institution.ts";
import { restoreInstitution, suspendInstitution, verifyInstitution } from "./office.ts";

const REASON = "The ministry joined the two on 1 September.";
const refusal = (name: string) => ({ ok: false, refusal: name });

async function setting() {
  const from = await createInstitution({ name: "Old College" });
  const into = await createInstitution({ name: "New University" });
  const merging: Merging = {
    from: from.slug,
    into: into.slug,
    revision: 1,
    intoRevision: 1,
    reason: REASON,
    confirmation: "old college",
  };
  return { from, into, merging, office: await createOffice() };
}

it("merging needs two that are there, a reason, the name, and both as they were read", async () => {
  const { into, merging, office } = await setting();
  const answer = (changes: Partial<Merging>) => mergeInstitution(office, { ...merging, ...changes });
  expect(await answer({ into: merging.from })).toEqual(refusal("same-institution"));
  expect(await answer({ into: "nobody" })).toEqual(refusal("unknown-successor"));
  expect(await answer({ into: "no such\0" })).toEqual(refusal("unknown-successor"));
  expect(await answer({ reason: "  " })).toEqual(refusal("reason-missing"));
  expect(await answer({ confirmation: "New University" })).toEqual(refusal("other-name"));
  expect(await answer({ revision: 2 })).toEqual(refusal("stale-revision"));
  expect(await answer({ intoRevision: 2 })).toEqual(refusal("stale-revision"));
  await suspendInstitution(office, into.id, REASON);
  expect(await answer({})).toEqual(refusal("successor-suspended"));
  expect((await getMergingPlan(office, merging.from, merging.into, "en")).barred).toBe("successor-suspended");
  await restoreInstitution(office, into.id, REASON);
  await expect(answer({ from: "nobody" })).rejects.toThrow(NotFound);
  expect(await database().auditEntry.count({ where: { action: "institution.merge" } })).toBe(0);
});

it("what is merged is merged for good: not again, not as a successor, not verified, suspended or restored", async () => {
  const { from, merging, office } = await setting();
  const other = await createInstitution({ name: "Other" });
  expect((await mergeInstitution(office, merging)).ok).toBe(true);
  expect(await mergeInstitution(office, merging)).toEqual(refusal("already-merged"));
  const backwards = { ...merging, from: other.slug, into: from.slug, confirmation: "Other", intoRevision: 2 };
  expect(await mergeInstitution(office, backwards)).toEqual(refusal("successor-merged"));
  expect(await verifyInstitution(office, from.id, "Called them.")).toEqual(refusal("merged"));
  expect(await suspendInstitution(office, from.id, REASON)).toEqual(refusal("merged"));
  expect(await restoreInstitution(office, from.id, REASON)).toEqual(refusal("not-suspended"));
  expect((await findSuccessors(office, other.slug, "old college", "en")).map(({ slug }) => slug)).toEqual([]);
});

it.each(["from", "into"] as const)("nobody who belongs to either merges them: %s", async (side) => {
  const { merging, office, ...both } = await setting();
  // The viewer is older than the membership: the database is asked again.
  await createMembership(both[side], { role: "viewer", user: { id: office.userId } });
  expect(await mergeInstitution(office, merging)).toEqual(refusal("own-institution"));
});

it("merging does not exist for anybody but the office", async () => {
  const { from, into, merging } = await setting();
  for (const viewer of [await createStaff(from), await createStaff(into), await createViewer(), ANONYMOUS]) {
    await expect(mergeInstitution(viewer, merging)).rejects.toThrow(NotFound);
    await expect(getMergingPlan(viewer, from.slug, into.slug, "en")).rejects.toThrow(NotFound);
    await expect(findSuccessors(viewer, from.slug, "new", "en")).rejects.toThrow(NotFound);
  }
});

it("of two that cross, one is carried out and the other is told", async () => {
  for (let round = 0; round < 5; round++) {
    const { from, into, merging, office } = await setting();
    const colleague: Member = await createOffice();
    const crossing = { ...merging, from: into.slug, into: from.slug, confirmation: "New University" };
    const outcomes = await Promise.all([mergeInstitution(office, merging), mergeInstitution(colleague, crossing)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(["already-merged", "successor-merged"]).toContain(refusals[0]);
    const standing = await database().institution.findMany({
      where: { id: { in: [from.id, into.id] } },
      select: { status: true },
      orderBy: { status: "asc" },
    });
    expect(standing.map(({ status }) => status)).toEqual(["active", "merged"]);
  }
});
