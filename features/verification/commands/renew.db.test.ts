import { describe, expect, it } from "vitest";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createRegisterEntry,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { tellOfLapses } from "../jobs.ts";
import { getDeskVerification } from "../queries/desk-evidence.ts";
import { acceptEvidence } from "./decide-evidence.ts";
import { renewByDomain, showAgain } from "./renew.ts";
import { showRegistryNumber } from "./show-evidence.ts";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const refusal = (name: string) => ({ ok: false, refusal: name });

/** A university of the register whose verification ends in so many days, and an owner with an address at its domain. */
async function university(days: number, choices: { email?: string; locale?: string } = {}) {
  const entry = await createRegisterEntry({ domains: ["silkroad.edu.cn"] });
  const institution = await createInstitution({ verified: false, registerEntryId: entry.id });
  const span = { verifiedAt: inDays(days - 365), expiresAt: inDays(days) };
  const verification = { id: newId(), institutionId: institution.id, ...span };
  await database().verification.create({
    data: { ...verification, method: "domain_mail", evidence: "silkroad.edu.cn" },
  });
  const user = await createViewer({ email: choices.email ?? "li@history.silkroad.edu.cn", locale: choices.locale });
  await createMembership(institution, { user: { id: user.userId } });
  return { institution, owner: await viewerOf({ id: user.userId }), verification };
}

const templates = async () =>
  (await database().outbox.findMany({ orderBy: { createdAt: "asc" } })).map(({ template }) => template);

describe("renewing by an address at one's own domain", () => {
  it.each([30, -100])("is one step when the end is %i days away", async (days) => {
    const { institution, owner } = await university(days);
    const before = await getDeskVerification(owner, institution.id, new Date());
    expect(before.renewalDomain).toBe("silkroad.edu.cn");
    const both = await Promise.all([1, 2].map(() => renewByDomain(owner, institution.id)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1); // pressed twice, renewed once
    const desk = await getDeskInstitution(owner, institution.slug);
    expect(desk.verification?.expiresAt.getTime()).toBeGreaterThan(inDays(360).getTime());
    expect((await getDeskVerification(owner, institution.id, new Date())).renewalDomain).toBeNull();
  });

  it("waits until the last sixty days, and never takes back what the office withdrew", async () => {
    const { institution, owner, verification } = await university(61);
    expect(await renewByDomain(owner, institution.id)).toEqual(refusal("not-yet"));
    const { id } = verification;
    await database().verification.update({ where: { id }, data: { expiresAt: inDays(30), revokedAt: new Date() } });
    expect(await renewByDomain(owner, institution.id)).toEqual(refusal("not-yet"));
    expect(await getDeskVerification(owner, institution.id, new Date())).toMatchObject({ renewalDomain: null });
  });

  it("needs an address at that domain, an institution that may post, and an owner", async () => {
    const { institution, owner } = await university(30, { email: "li@mail.example" });
    expect(await renewByDomain(owner, institution.id)).toEqual(refusal("not-at-domain"));
    await expect(renewByDomain(await createStaff(institution, "editor"), institution.id)).rejects.toThrow(Forbidden);
    await expect(renewByDomain(await createViewer(), institution.id)).rejects.toThrow(NotFound);
    await database().institution.update({ where: { id: institution.id }, data: { status: "suspended" } });
    expect(await renewByDomain(owner, institution.id)).toEqual(refusal("suspended"));
  });
});

describe("showing an entry again", () => {
  it("is one step near the end, and waits for the office as the first time", async () => {
    const institution = await createInstitution({ verified: false });
    const owner = await createStaff(institution);
    const first = await showRegistryNumber(owner, institution.id, {
      scheme: "ror",
      register: "",
      number: "03yrm5c26",
      note: "",
    });
    if (!first.ok) throw new Error(first.refusal);
    await acceptEvidence(await createOffice(), first.value.id, 1, "Read the entry.");
    expect(await showAgain(owner, first.value.id)).toEqual(refusal("not-yet"));
    await database().verification.updateMany({ data: { expiresAt: inDays(20) } });
    expect((await getDeskVerification(owner, institution.id, new Date())).evidence).toMatchObject([
      { mayShowAgain: true },
    ]);
    expect(await showAgain(owner, first.value.id)).toMatchObject({ ok: true });
    expect(await showAgain(owner, first.value.id)).toEqual(refusal("already-waiting"));
    expect((await getDeskVerification(owner, institution.id, new Date())).evidence).toMatchObject([
      { verdict: "pending", number: "03yrm5c26" },
      { verdict: "accepted", mayShowAgain: false },
    ]);
  });
});

describe("owners are told of the end of a verification", () => {
  it("sixty and fourteen days before and when it has come, each once", async () => {
    const { institution, owner, verification } = await university(61);
    await createStaff(institution, "editor");
    const at = (days: number) => new Date(verification.expiresAt.getTime() - days * DAY_MS);
    expect(await tellOfLapses(at(61))).toBe(0);
    for (const days of [60, 59, 30, 14, 13, 1, 0, -1]) {
      await Promise.all([tellOfLapses(at(days)), tellOfLapses(at(days))]);
    }
    expect(await tellOfLapses(at(-31))).toBe(0);
    expect(await templates()).toEqual(["verification-ending", "verification-ending", "verification-lapsed"]);
    expect(await database().outbox.findMany({ select: { recipient: true }, distinct: ["recipient"] })).toEqual([
      { recipient: owner.email },
    ]);
  });

  it("not while another one goes on, when it was withdrawn, or when the institution is suspended", async () => {
    const renewed = await university(30);
    await renewByDomain(renewed.owner, renewed.institution.id);
    const withdrawn = await createInstitution();
    await createStaff(withdrawn);
    await database().verification.updateMany({
      where: { institutionId: withdrawn.id },
      data: { expiresAt: inDays(10), revokedAt: new Date() },
    });
    const suspended = await createInstitution({ status: "suspended" });
    await createStaff(suspended);
    await database().verification.updateMany({
      where: { institutionId: suspended.id },
      data: { expiresAt: inDays(10) },
    });
    await tellOfLapses(new Date());
    expect(await templates()).toEqual([]);
  });

  it.each(LOCALES)("in %s, with the way to renew; not when it was renewed before the mail went out", async (locale) => {
    const { institution, owner } = await university(20, { locale });
    await tellOfLapses(new Date());
    const [mail] = await database().outbox.findMany();
    const composed = mail && (await composeMail(mail));
    expect(composed?.html).toContain(`lang="${locale}"`);
    expect(composed?.subject).toContain(institution.name);
    expect(composed?.text).toContain(`/${locale}/desk/${institution.slug}/verification`);
    await renewByDomain(owner, institution.id);
    expect(mail && (await composeMail(mail))).toBeNull();
  });

  it("and that it has ended", async () => {
    const { institution } = await university(-2);
    await tellOfLapses(new Date());
    const [mail] = await database().outbox.findMany();
    const composed = mail && (await composeMail(mail));
    expect(composed?.subject).toBe(`${institution.name} is no longer verified`);
  });
});
