import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { getDeskInstitution, listDesks } from "../queries/desk.ts";
import { getOfficeInstitution, listInstitutions } from "../queries/office.ts";
import { getProfile } from "../queries/profile.ts";
import { getRoom } from "../queries/room.ts";
import { MEMBERSHIP_ROLES } from "../rules/membership.ts";
import { giveRoom } from "./give-room.ts";
import { restoreInstitution, revokeVerification, suspendInstitution, verifyInstitution } from "./office.ts";
import { saveProfile } from "./save-profile.ts";

const REASON = "The address could not be reached.";

const actionsOf = async (institutionId: string) =>
  (
    await database().auditEntry.findMany({ where: { institutionId }, select: { action: true }, orderBy: { id: "asc" } })
  ).map(({ action }) => action);

describe("the office", () => {
  it("suspends and restores with a reason that owners get by mail", async () => {
    const office = await createOffice();
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    await createStaff(institution, "editor");
    expect(await suspendInstitution(office, institution.id, REASON)).toMatchObject({ ok: true });
    expect(await suspendInstitution(office, institution.id, REASON)).toEqual({
      ok: false,
      refusal: "already-suspended",
    });
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({ status: "suspended" });
    expect(await restoreInstitution(office, institution.id, "It answers again.")).toMatchObject({ ok: true });
    expect(await restoreInstitution(office, institution.id, REASON)).toEqual({ ok: false, refusal: "not-suspended" });
    expect(await actionsOf(institution.id)).toEqual(["institution.suspend", "institution.restore"]);
    const sent = await database().outbox.findMany({
      select: { template: true, recipient: true },
      orderBy: { createdAt: "asc" },
    });
    expect(sent).toEqual([
      { template: "institution-suspended", recipient: owner.email },
      { template: "institution-restored", recipient: owner.email },
    ]);
    expect((await getOfficeInstitution(office, institution.id, "en")).judgements).toMatchObject([
      { action: "institution.restore", reason: "It answers again." },
      { action: "institution.suspend", reason: REASON },
    ]);
  });

  it("gives an institution's files more room for a reason, or takes it back, and nobody gives it to their own", async () => {
    const office = await createOffice();
    const institution = await createInstitution({ verified: false });
    const roomOf = async () => (await getRoom(office, institution.id, new Date())).room;
    expect(await roomOf()).toBe(100_000_000);
    expect((await giveRoom(office, institution.id, 5_000, "A catalogue in facsimile.")).ok).toBe(true);
    expect(await roomOf()).toBe(5_000_000_000);
    const { details } = await database().auditEntry.findFirstOrThrow({ where: { action: "institution.give-room" } });
    expect(details).toEqual({ megabytes: 5_000, reason: "A catalogue in facsimile." });
    expect((await giveRoom(office, institution.id, null, "The catalogue is gone.")).ok).toBe(true);
    expect(await roomOf()).toBe(100_000_000);
    await expect(giveRoom(await createStaff(institution), institution.id, 5_000, REASON)).rejects.toThrow(NotFound);
    await createMembership(institution, { role: "viewer", user: { id: office.userId } });
    expect(await giveRoom(office, institution.id, 5_000, REASON)).toEqual({ ok: false, refusal: "own-institution" });
    expect(await roomOf()).toBe(100_000_000);
  });

  it("verifies for twelve months and withdraws every verification that counts", async () => {
    const office = await createOffice({ name: "Reviewer" });
    const institution = await createInstitution({ verified: false });
    const owner = await createStaff(institution);
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({ verification: null });
    expect(await revokeVerification(office, institution.id, REASON)).toEqual({ ok: false, refusal: "not-verified" });
    expect(await verifyInstitution(office, institution.id, "Called the number in the registry.")).toMatchObject({
      ok: true,
    });
    expect(await verifyInstitution(office, institution.id, "Called once more.")).toMatchObject({ ok: true });
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({
      verification: { method: "office_check" },
    });
    expect((await getOfficeInstitution(office, institution.id, "en")).verifications).toMatchObject([
      { evidence: "Called once more.", reviewer: "Reviewer" },
      { evidence: "Called the number in the registry." },
    ]);
    expect(await revokeVerification(office, institution.id, REASON)).toMatchObject({ ok: true });
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({ verification: null });
    expect(await actionsOf(institution.id)).toEqual([
      "verification.grant",
      "verification.grant",
      "verification.revoke",
      "verification.revoke",
    ]);
    expect(await database().outbox.count({ where: { template: "verification-revoked" } })).toBe(1);
  });

  it("never judges an institution of its own", async () => {
    const office = await createOffice();
    const institution = await createInstitution({ verified: false });
    await createMembership(institution, { role: "viewer", user: { id: office.userId } });
    const refusal = { ok: false, refusal: "own-institution" };
    // The viewer is older than the membership: the database is asked again.
    expect(await verifyInstitution(office, institution.id, "I know it well.")).toEqual(refusal);
    expect(await suspendInstitution(office, institution.id, REASON)).toEqual(refusal);
    expect(await restoreInstitution(office, institution.id, REASON)).toEqual(refusal);
    expect(await revokeVerification(office, institution.id, REASON)).toEqual(refusal);
    const now = await viewerOf({ id: office.userId });
    expect(await getOfficeInstitution(now, institution.id, "en")).toMatchObject({ mayJudge: false });
  });

  it("does not exist for anybody else", async () => {
    const institution = await createInstitution();
    for (const viewer of [await createStaff(institution), await createViewer(), ANONYMOUS]) {
      await expect(suspendInstitution(viewer, institution.id, REASON)).rejects.toThrow(NotFound);
      await expect(restoreInstitution(viewer, institution.id, REASON)).rejects.toThrow(NotFound);
      await expect(verifyInstitution(viewer, institution.id, REASON)).rejects.toThrow(NotFound);
      await expect(revokeVerification(viewer, institution.id, REASON)).rejects.toThrow(NotFound);
      await expect(listInstitutions(viewer, {}, "en")).rejects.toThrow(NotFound);
      await expect(getOfficeInstitution(viewer, institution.id, "en")).rejects.toThrow(NotFound);
    }
    const office = await createOffice();
    await expect(suspendInstitution(office, "no id", REASON)).rejects.toThrow(NotFound);
    await expect(getOfficeInstitution(office, "no id", "en")).rejects.toThrow(NotFound);
  });

  it("filters institutions by name, status and verification, and pages by the last one seen", async () => {
    const office = await createOffice();
    const museum = await createInstitution({ name: "Caravan Museum" });
    const school = await createInstitution({ name: "Desert School", verified: false });
    const house = await createInstitution({ name: "Caravan House", status: "suspended" });
    const idsOf = async (filter: Parameters<typeof listInstitutions>[1]) =>
      (await listInstitutions(office, filter, "en")).institutions.map(({ id }) => id);
    expect(await idsOf({})).toEqual([house.id, school.id, museum.id]);
    expect(await idsOf({ q: "caravan" })).toEqual([house.id, museum.id]);
    expect(await idsOf({ q: "cara\0van" })).toEqual([house.id, museum.id]);
    expect(await idsOf({ status: "suspended" })).toEqual([house.id]);
    expect(await idsOf({ verified: "no" })).toEqual([school.id]);
    expect(await idsOf({ verified: "yes", status: "active" })).toEqual([museum.id]);
    expect(await idsOf({ after: school.id })).toEqual([museum.id]);
    expect(await idsOf({ after: "nonsense", q: "%" })).toEqual([]);
  });
});

describe("a desk", () => {
  it("opens for members of every role, for nobody else", async () => {
    const institution = await createInstitution({
      names: [{ language: "zh-CN", name: "丝路大学" }],
      sourceLanguage: "zh-CN",
    });
    for (const role of MEMBERSHIP_ROLES) {
      const member = await createStaff(institution, role);
      expect(await getDeskInstitution(member, institution.slug)).toMatchObject({
        role,
        name: "丝路大学",
        nameLanguage: "zh-CN",
      });
      expect(await listDesks(member)).toHaveLength(1);
    }
    for (const stranger of [await createStaff(await createInstitution()), await createOffice(), ANONYMOUS]) {
      await expect(getDeskInstitution(stranger, institution.slug)).rejects.toThrow(NotFound);
    }
    for (const nowhere of ["no-such-place", "no\0place"]) {
      await expect(getDeskInstitution(await createStaff(institution), nowhere)).rejects.toThrow(NotFound);
    }
  });
});

describe("the profile of a verified institution", () => {
  const NAMES = [{ language: "en", name: "Caravan Museum", about: "" }];
  const PROFILE = {
    names: NAMES,
    sourceLanguage: "en",
    city: "Almaty",
    website: "https://caravan.example/about",
    contactEmail: null,
    aliases: [],
  };

  it("keeps what was checked: its own language, its name in it, and the site", async () => {
    const institution = await createInstitution({ names: NAMES, website: "https://www.caravan.example" });
    const owner = await createStaff(institution);
    const turkic = { language: "kk", name: "Керуен музейі", about: "" };
    for (const changes of [
      { names: [{ language: "en", name: "Harvard University", about: "" }] },
      { names: [...NAMES, turkic], sourceLanguage: "kk" },
      { website: "https://www.harvard.example/" },
    ]) {
      const refusal = await saveProfile(owner, institution.id, { ...PROFILE, ...changes, revision: 1 });
      expect(refusal).toEqual({ ok: false, refusal: "fixed-while-verified" });
    }
    expect(await getProfile(owner, institution.id)).toMatchObject({ revision: 1, isVerified: true });
  });

  it("takes further names, a text and another page of the site, and writes down which names changed", async () => {
    const institution = await createInstitution({ names: NAMES, website: "https://www.caravan.example" });
    const owner = await createStaff(institution);
    const names = [
      { language: "en", name: "Caravan Museum", about: "Textiles of the road." },
      { language: "kk", name: "Керуен музейі", about: "" },
    ];
    expect(await saveProfile(owner, institution.id, { ...PROFILE, names, revision: 1 })).toMatchObject({ ok: true });
    const audited = await database().auditEntry.findFirstOrThrow({ where: { action: "institution.save-profile" } });
    expect(audited.details).toMatchObject({ names: { kk: "Керуен музейі" } });
  });

  it("is free again once the verification is withdrawn", async () => {
    const institution = await createInstitution({ names: NAMES });
    const owner = await createStaff(institution);
    await revokeVerification(await createOffice(), institution.id, "It asked for another name.");
    const names = [{ language: "en", name: "Museum of the Caravans", about: "" }];
    expect(await saveProfile(owner, institution.id, { ...PROFILE, names, revision: 1 })).toMatchObject({ ok: true });
    expect(await getProfile(owner, institution.id)).toMatchObject({ isVerified: false, names });
  });
});

describe("a profile", () => {
  const PROFILE = {
    names: [
      { language: "en", name: "Caravan Museum", about: "Textiles of the road." },
      { language: "ar", name: "متحف القافلة", about: "" },
    ],
    sourceLanguage: "en",
    city: "Almaty",
    website: "https://caravan.example/",
    aliases: ["CM", "قافلة"],
    contactEmail: "museum@caravan.example",
    revision: 1,
  };

  it("is saved by owners and editors, on its newest state", async () => {
    const institution = await createInstitution({ verified: false });
    const editor = await createStaff(institution, "editor");
    expect(await saveProfile(editor, institution.id, PROFILE)).toMatchObject({ ok: true });
    expect(await getProfile(editor, institution.id)).toMatchObject({ ...PROFILE, revision: 2 });
    const [entry] = await database().auditEntry.findMany({ where: { action: "institution.save-profile" } });
    expect(entry?.details).toMatchObject({ contact: "changed" });
    expect(JSON.stringify(entry)).not.toContain(PROFILE.contactEmail);
    expect(await saveProfile(editor, institution.id, PROFILE)).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await saveProfile(editor, institution.id, { ...PROFILE, revision: 2, sourceLanguage: "ru" })).toEqual({
      ok: false,
      refusal: "source-name-missing",
    });
  });

  it("is saved once by two who began from the same state", async () => {
    const institution = await createInstitution({ verified: false });
    const editors = await Promise.all([1, 2, 3].map(() => createStaff(institution, "editor")));
    const outcomes = await Promise.all(editors.map((editor) => saveProfile(editor, institution.id, PROFILE)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it("is forbidden to registrars, signatories and viewers and not found by strangers", async () => {
    const institution = await createInstitution({ verified: false });
    for (const role of ["registrar", "signatory", "viewer"] as const) {
      const member = await createStaff(institution, role);
      await expect(saveProfile(member, institution.id, PROFILE)).rejects.toThrow(Forbidden);
      await expect(getProfile(member, institution.id)).rejects.toThrow(Forbidden);
    }
    for (const stranger of [await createOffice(), ANONYMOUS]) {
      await expect(saveProfile(stranger, institution.id, PROFILE)).rejects.toThrow(NotFound);
      await expect(getProfile(stranger, institution.id)).rejects.toThrow(NotFound);
    }
  });
});
