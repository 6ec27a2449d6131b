import { describe, expect, it } from "vitest";
import { listPublishedToCome } from "@/features/search/queries/published-embed.ts";
import { searchPublishedNames } from "@/features/search/queries/published-name-matches.ts";
import { askToVouch } from "@/features/verification/commands/ask-to-vouch.ts";
import { showRegistryNumber } from "@/features/verification/commands/show-evidence.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Moved, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import {
  type CreatedInstitution,
  createInstitution,
  createMembership,
  createOffice,
  createRegisterEntry,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { findDeskSuccessor, getDeskInstitution } from "../queries/desk.ts";
import { getMergingPlan } from "../queries/merging.ts";
import { findPublishedSuccessor, getPublishedInstitution, listPublishedInstitutions } from "../queries/published.ts";
import { searchRegisterPublished } from "../queries/register.ts";
import { claimInstitution } from "./claim-institution.ts";
import { acceptInvitation, inviteMember } from "./invitations.ts";
import { mergeInstitution } from "./merge-institution.ts";

const REASON = "The ministry joined the two on 1 September.";

type Pair = { from: CreatedInstitution; into: CreatedInstitution; office: Member };

async function pair(choices: Parameters<typeof createInstitution>[0] = {}): Promise<Pair> {
  const from = await createInstitution({ name: "Old College of Silk", ...choices });
  return { from, into: await createInstitution({ name: "New University" }), office: await createOffice() };
}

/** Merges as the page would: on the states that are there now, with the name typed. */
async function merge({ from, into, office }: Pair) {
  const [one, other] = await Promise.all([revisionOf(from.slug), revisionOf(into.slug)]);
  const typed = { reason: REASON, confirmation: from.name, revision: one, intoRevision: other };
  return mergeInstitution(office, { from: from.slug, into: into.slug, ...typed });
}

const revisionOf = async (slug: string) =>
  (await database().institution.findUniqueOrThrow({ where: { slug }, select: { revision: true } })).revision;

const rolesIn = async (institution: { id: string }) =>
  Object.fromEntries(
    (
      await database().membership.findMany({
        where: { institutionId: institution.id },
        select: { userId: true, role: true },
      })
    ).map(({ userId, role }) => [userId, role]),
  );

describe("people", () => {
  it("move with their roles, and whoever belonged to both keeps the higher", async () => {
    const both = await pair();
    const { from, into } = both;
    const [low, high, moved] = [await createViewer(), await createViewer(), await createStaff(from, "owner")];
    for (const [viewer, here, there] of [
      [low, "editor", "viewer"],
      [high, "registrar", "owner"],
    ] as const) {
      await createMembership(from, { role: here, user: { id: viewer.userId } });
      await createMembership(into, { role: there, user: { id: viewer.userId } });
    }
    expect((await getMergingPlan(both.office, from.slug, into.slug, "en")).figures).toMatchObject({
      members: 3,
      membersOfBoth: 2,
    });
    expect(await merge(both)).toEqual({ ok: true, value: { id: into.id } });
    expect(await rolesIn(from)).toEqual({});
    expect(await rolesIn(into)).toEqual({ [low.userId]: "editor", [high.userId]: "owner", [moved.userId]: "owner" });
    const now = await viewerOf({ id: moved.userId });
    expect(await findDeskSuccessor(now, from.slug)).toBe(into.slug);
    expect(await getDeskInstitution(now, into.slug)).toMatchObject({ role: "owner" });
    await expect(getDeskInstitution(now, from.slug)).rejects.toThrow(NotFound);
    expect(await findDeskSuccessor(await createViewer(), from.slug)).toBeNull();
  });

  it("who are invited join the successor, unless that has invited them itself or knows them", async () => {
    const both = await pair();
    const [owner, other] = [await createStaff(both.from), await createStaff(both.into)];
    const invite = async (by: Member, institution: { id: string }, email: string) => {
      const sent = await inviteMember(by, institution.id, { email, role: "editor", units: [] }, "en");
      if (!sent.ok) throw new Error(sent.refusal);
      return sent.value.id;
    };
    const kept = await invite(owner, both.from, "new@colleague.example");
    const double = await invite(owner, both.from, "twice@colleague.example");
    const known = await invite(owner, both.from, other.email);
    await invite(other, both.into, "twice@colleague.example");
    expect((await merge(both)).ok).toBe(true);
    const rows = await database().invitation.findMany({ select: { id: true, institutionId: true, revokedAt: true } });
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(row(kept)).toMatchObject({ institutionId: both.into.id, revokedAt: null });
    expect(row(double)?.revokedAt).not.toBeNull();
    expect(row(known)?.revokedAt).not.toBeNull();
    const invited = await createViewer({ email: "new@colleague.example" });
    expect(await acceptInvitation(invited, personalToken("invitation", kept))).toEqual({
      ok: true,
      value: { slug: both.into.slug },
    });
  });

  it("who own either are told once, in their language", async () => {
    const both = await pair();
    const owner = await createStaff(both.from);
    await createMembership(both.into, { role: "owner", user: { id: owner.userId } });
    const other = await createStaff(both.into);
    await createStaff(both.into, "editor");
    await merge(both);
    const sent = await database().outbox.findMany({ where: { template: "institution-merged" } });
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([owner.email, other.email].sort());
  });
});

describe("what an institution has posted", () => {
  it("is the successor's: listings, people, venues, pictures, delegations, partnerships, and found under its name", async () => {
    const both = await pair();
    const { from, into } = both;
    const first = await createPublished({ institution: from, speakers: [{ name: "Li Wei" }], kind: "exhibition" });
    await createPublished({ institution: from, status: "draft" });
    await createPublished({ institution: into, kind: "project" });
    const third = await createPublished({ kind: "project" });
    await database().partnership.create({
      data: { id: newId(), listingId: third.id, institutionId: from.id, role: "partner" },
      select: { id: true },
    });
    const said = { name: "Hall", city: "Guangzhou", countryCode: "CN" };
    const [hall, twin, annex] = [newId(), newId(), newId()];
    await database().venue.createMany({
      data: [
        { id: hall, institutionId: from.id, ...said },
        { id: twin, institutionId: into.id, ...said },
        { id: annex, institutionId: from.id, ...said, name: "Annex" },
      ],
    });
    await database().exhibition.update({ where: { listingId: first.id }, data: { venueId: hall } });
    const picture = newId();
    await database().storedFile.create({
      data: { id: picture, key: picture, contentType: "image/webp", bytes: 1, institutionId: from.id },
    });
    const registration = await createRegistration(await createListingWithPool(), { kind: "delegation" });
    await database().registration.update({ where: { id: registration.id }, data: { institutionId: from.id } });
    const { figures } = await getMergingPlan(both.office, from.slug, into.slug, "en");
    expect(figures).toMatchObject({
      publicListings: 1,
      otherListings: 1,
      venues: 2,
      persons: 1,
      delegations: 1,
      partnerships: 1,
    });

    expect((await merge(both)).ok).toBe(true);

    const left = { where: { institutionId: from.id } };
    expect(await database().listing.count(left)).toBe(0);
    expect(await database().person.count(left)).toBe(0);
    expect(await database().venue.count(left)).toBe(0);
    expect(await database().storedFile.count(left)).toBe(0);
    expect(await database().registration.count(left)).toBe(0);
    expect(await database().partnership.count(left)).toBe(0);
    const taken = { where: { institutionId: into.id } };
    expect(await database().listing.count(taken)).toBe(3);
    expect((await database().venue.findMany({ ...taken, select: { id: true } })).map(({ id }) => id).sort()).toEqual(
      [twin, annex].sort(),
    );
    expect(await database().exhibition.findUnique({ where: { listingId: first.id } })).toMatchObject({ venueId: twin });
    const codes = await listPublishedToCome({ institution: into.slug }, 20, "en", new Date("2026-12-01T00:00:00Z"));
    expect(codes.map(({ code }) => code)).toContain(first.code);
    expect(codes.find(({ code }) => code === first.code)).toMatchObject({ institutionName: "New University" });
    expect(await listPublishedToCome({ institution: from.slug }, 20, "en", new Date("2026-12-01T00:00:00Z"))).toEqual(
      [],
    );
  });

  it("is written for the successor by whoever was just writing it", async () => {
    const both = await pair();
    await merge(both);
    const late = await createPublished({ institution: both.from });
    const registration = await createRegistration(await createListingWithPool(), { kind: "delegation" });
    await database().registration.create({
      data: {
        ...(await database().registration.findUniqueOrThrow({
          where: { id: registration.id },
          omit: { queueNumber: true },
        })),
        id: newId(),
        submissionKey: newId(),
        institutionId: both.from.id,
      },
    });
    expect(await database().listing.findUnique({ where: { id: late.id } })).toMatchObject({
      institutionId: both.into.id,
    });
    expect(await database().registration.count({ where: { institutionId: both.into.id } })).toBe(1);
  });
});

describe("the old institution", () => {
  it("is nowhere: its address leads on, search finds the successor by its names, nobody verifies it", async () => {
    const entry = await createRegisterEntry({ name: "Old College of Silk", domains: ["old.example"] });
    const both = await pair({ registerEntryId: entry.id, aliases: ["OCS"] });
    const { from, into } = both;
    await merge(both);
    await expect(getPublishedInstitution(from.slug)).rejects.toThrow(new Moved(into.slug));
    const { institutions } = await listPublishedInstitutions({ page: 1 }, "en", new Date());
    expect(institutions.map(({ slug }) => slug)).toEqual([into.slug]);
    for (const q of ["old college", "ocs"]) {
      expect((await searchPublishedNames(q, "en", 5)).institutions.map(({ slug }) => slug)).toEqual([into.slug]);
    }
    const successor = await database().institution.findUniqueOrThrow({ where: { id: into.id } });
    expect(successor.registerEntryId).toBe(entry.id);
    const [match] = await searchRegisterPublished("old college of silk");
    expect(match?.institution).toEqual({ slug: into.slug, name: "New University" });
    const member = await createViewer({ email: "somebody@old.example" });
    const claim = { city: "Guangzhou", website: "https://old.example", sourceLanguage: "en" };
    expect(await claimInstitution(member, entry.id, claim)).toEqual({ ok: false, refusal: "already-here" });
    const audited = await database().auditEntry.findMany({
      where: { action: { in: ["institution.merge", "institution.take-in"] } },
      select: { action: true, institutionId: true },
      orderBy: { id: "asc" },
    });
    expect(audited).toEqual([
      { action: "institution.merge", institutionId: from.id },
      { action: "institution.take-in", institutionId: into.id },
    ]);
  });

  it("leaves a successor that comes of the register the entry that it has", async () => {
    const [entry, own] = [
      await createRegisterEntry({ name: "Old College", domains: ["old.example"] }),
      await createRegisterEntry({ name: "New", domains: ["new.example"] }),
    ];
    const into = await createInstitution({ name: "New", registerEntryId: own.id });
    const both = { ...(await pair({ registerEntryId: entry.id })), into };
    expect((await merge(both)).ok).toBe(true);
    const kept = await database().institution.findUniqueOrThrow({ where: { id: both.into.id } });
    expect(kept.registerEntryId).toBe(own.id);
  });

  it("keeps what it was verified by, as history; nothing of it counts or waits", async () => {
    const both = await pair();
    const owner = await createStaff(both.from);
    const asker = await createInstitution({ verified: false });
    await askToVouch(await createStaff(asker), asker.id, both.from.slug);
    const ror = { scheme: "ror" as const, register: "", number: "00a2xv884", note: "" };
    expect((await showRegistryNumber(owner, both.from.id, ror)).ok).toBe(true);
    await merge(both);
    const { verifications, evidence, vouches } = await database().institution.findUniqueOrThrow({
      where: { id: both.from.id },
      select: { verifications: true, evidence: true, vouches: true },
    });
    expect(verifications).toMatchObject([{ revokedAt: expect.any(Date) }]);
    expect(evidence).toMatchObject([{ verdict: "withdrawn" }]);
    expect(vouches).toMatchObject([{ state: "declined" }]);
  });

  it("leads on in one step however many came after it, and saved searches follow", async () => {
    const both = await pair();
    const last = await createInstitution({ name: "Last" });
    const reader = await createViewer();
    const saved = (query: string) =>
      database().savedSearch.create({
        data: {
          id: newId(),
          userId: reader.userId,
          name: query,
          query,
          frequency: "daily",
          timeZone: "UTC",
          seenUntil: new Date(),
        },
      });
    for (const institution of [both.from, both.into]) await saved(`kind=lecture&institution=${institution.slug}&q=tea`);
    await saved(`institution=${both.from.slug}`);
    await saved(`institution=${both.from.slug}-2`);
    expect((await merge(both)).ok).toBe(true);
    expect((await merge({ ...both, from: both.into, into: last })).ok).toBe(true);
    expect(await findPublishedSuccessor(both.from.slug)).toBe(last.slug);
    expect(await findPublishedSuccessor(both.into.slug)).toBe(last.slug);
    const queries = await database().savedSearch.findMany({ select: { query: true }, orderBy: { query: "asc" } });
    expect(queries.map(({ query }) => query)).toEqual(
      [
        `institution=${both.from.slug}-2`,
        `institution=${last.slug}`,
        `kind=lecture&institution=${last.slug}&q=tea`,
      ].sort(),
    );
  });
});
