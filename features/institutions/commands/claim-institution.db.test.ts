import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createRegisterEntry, createViewer, viewerOf } from "@/tests/factories/institutions.ts";
import { claimInstitution } from "./claim-institution.ts";

const CLAIM = { city: "Xi'an", website: "https://www.silkroad.edu.cn/", sourceLanguage: "en" };

describe("taking up a university of the register", () => {
  it("makes the claimant its first owner, verified by domain mail for twelve months", async () => {
    const entry = await createRegisterEntry({ name: "Silk Road University", domains: ["silkroad.edu.cn"] });
    const viewer = await createViewer({ email: "li@history.silkroad.edu.cn" });
    const outcome = await claimInstitution(viewer, entry.id, CLAIM);
    expect(outcome).toMatchObject({ ok: true, value: { slug: "silk-road-university" } });
    const institution = await database().institution.findUniqueOrThrow({
      where: { registerEntryId: entry.id },
      select: {
        id: true,
        kind: true,
        countryCode: true,
        city: true,
        names: { select: { language: true, name: true } },
        memberships: { select: { userId: true, role: true } },
        verifications: {
          select: { method: true, evidence: true, verifiedAt: true, expiresAt: true, reviewerId: true },
        },
      },
    });
    expect(institution).toMatchObject({
      kind: "university",
      countryCode: "CN",
      city: "Xi'an",
      names: [{ language: "en", name: "Silk Road University" }],
      memberships: [{ userId: viewer.userId, role: "owner" }],
      verifications: [{ method: "domain_mail", evidence: "silkroad.edu.cn", reviewerId: null }],
    });
    const [verification] = institution.verifications;
    const days = ((verification?.expiresAt.getTime() ?? 0) - (verification?.verifiedAt.getTime() ?? 0)) / 86_400_000;
    expect([365, 366]).toContain(days);
    const actions = await database().auditEntry.findMany({
      where: { institutionId: institution.id },
      select: { action: true, actorId: true },
    });
    expect(actions.map(({ action }) => action).sort()).toEqual([
      "institution.claim",
      "institution.found",
      "membership.create",
      "verification.grant",
    ]);
    expect(new Set(actions.map(({ actorId }) => actorId))).toEqual(new Set([viewer.userId]));
  });

  it("gives each of two universities of one name its own address", async () => {
    await createInstitution({ slug: "silk-road-university" });
    const entry = await createRegisterEntry({ name: "Silk Road University", domains: ["silkroad.edu.cn"] });
    const viewer = await createViewer({ email: "li@silkroad.edu.cn" });
    expect(await claimInstitution(viewer, entry.id, CLAIM)).toMatchObject({
      value: { slug: "silk-road-university-2" },
    });
  });

  it("is refused to an address anybody can have, even where the register lists its domain", async () => {
    const entry = await createRegisterEntry({ domains: ["gmail.com"] });
    const viewer = await createViewer({ email: "somebody@gmail.com" });
    expect(await claimInstitution(viewer, entry.id, CLAIM)).toEqual({ ok: false, refusal: "free-mail" });
  });

  it("is refused to a domain that only looks like the university's", async () => {
    const entry = await createRegisterEntry({ domains: ["silkroad.edu.cn"] });
    for (const email of ["li@si1kroad.edu.cn", "li@silk-road.edu.cn", "li@silkroad.edu.cn.example.com"]) {
      const viewer = await createViewer({ email });
      expect(await claimInstitution(viewer, entry.id, CLAIM)).toEqual({ ok: false, refusal: "look-alike" });
    }
  });

  it("is refused with another university's address, whatever the form or the viewer says", async () => {
    const entry = await createRegisterEntry({ domains: ["silkroad.edu.cn"] });
    await createRegisterEntry({ domains: ["desert.ac.uz"] });
    const viewer = await createViewer({ email: "somebody@desert.ac.uz" });
    const pretender = { ...viewer, email: "li@silkroad.edu.cn" };
    expect(await claimInstitution(pretender, entry.id, CLAIM)).toEqual({ ok: false, refusal: "not-at-domain" });
  });

  it("is refused when a colleague was first", async () => {
    const entry = await createRegisterEntry({ domains: ["silkroad.edu.cn"] });
    await createInstitution({ registerEntryId: entry.id });
    const viewer = await createViewer({ email: "li@silkroad.edu.cn" });
    expect(await claimInstitution(viewer, entry.id, CLAIM)).toEqual({ ok: false, refusal: "already-here" });
  });

  it("does not exist for visitors, nor for an entry that does not", async () => {
    const entry = await createRegisterEntry({ domains: ["silkroad.edu.cn"] });
    const viewer = await createViewer({ email: "li@silkroad.edu.cn" });
    await expect(claimInstitution(ANONYMOUS, entry.id, CLAIM)).rejects.toThrow(NotFound);
    await expect(claimInstitution(viewer, newId(), CLAIM)).rejects.toThrow(NotFound);
    await expect(claimInstitution(viewer, "no id", CLAIM)).rejects.toThrow(NotFound);
  });

  it("gives one of eight colleagues who confirm at once the university", async () => {
    const entry = await createRegisterEntry({ domains: ["silkroad.edu.cn"] });
    const viewers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => createViewer({ email: `colleague-${index}@silkroad.edu.cn` })),
    );
    const outcomes = await Promise.all(viewers.map((viewer) => claimInstitution(viewer, entry.id, CLAIM)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "already-here")).toHaveLength(7);
    const members = await Promise.all(viewers.map((viewer) => viewerOf({ id: viewer.userId })));
    expect(members.flatMap((member) => member.memberships)).toHaveLength(1);
  });

  it("lets different universities of one name come at once", async () => {
    const entries = await Promise.all(
      ["a", "b", "c", "d"].map((part, index) =>
        createRegisterEntry({
          name: "National University",
          countryCode: ["CN", "UZ", "KZ", "IR"][index],
          domains: [`${part}-national.edu.cn`],
        }),
      ),
    );
    const viewers = await Promise.all(
      ["a", "b", "c", "d"].map((part) => createViewer({ email: `x@${part}-national.edu.cn` })),
    );
    const outcomes = await Promise.all(
      entries.map((entry, index) => claimInstitution(viewers[index] ?? ANONYMOUS, entry.id, CLAIM)),
    );
    const slugs = outcomes.map((outcome) => (outcome.ok ? outcome.value.slug : outcome.refusal)).sort();
    expect(slugs).toEqual([
      "national-university",
      "national-university-2",
      "national-university-3",
      "national-university-4",
    ]);
  });
});
