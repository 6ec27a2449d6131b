import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { institutionJsonLd } from "../components/public/json-ld.ts";
import { getPublishedLogo } from "../queries/logo.ts";
import { getProfile } from "../queries/profile.ts";
import { getPublishedInstitution, listPublishedInstitutions } from "../queries/published.ts";
import { LARGE_LOGO, logoPath, SMALL_LOGO } from "../rules/logo.ts";
import { putLogo, removeLogo } from "./logo.ts";
import { restoreInstitution, suspendInstitution } from "./office.ts";

let folder = "";
beforeAll(async () => {
  folder = await newFileFolder();
});
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});

const kept = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".logo"));
const png = (background: string) =>
  sharp({ create: { width: 400, height: 200, channels: 4, background } })
    .png()
    .toBuffer();
const named = (key: string | undefined, size: typeof SMALL_LOGO | typeof LARGE_LOGO) =>
  logoPath(key ?? "", size).slice("/logos/".length);

async function party() {
  const institution = await createInstitution();
  return { institution, editor: await createStaff(institution, "editor") };
}

const keyOf = async ({ slug }: { slug: string }) => (await getPublishedInstitution(slug)).logo?.key;

describe("a logo", () => {
  it("is shown by the page, the directory and structured data, and replaced with its files", async () => {
    const { institution, editor } = await party();
    expect(await keyOf(institution)).toBeUndefined();
    expect(await putLogo(editor, institution.id, await png("red"))).toEqual({ ok: true, value: undefined });
    const first = await keyOf(institution);
    for (const size of [SMALL_LOGO, LARGE_LOGO]) {
      expect((await sharp(await getPublishedLogo(named(first, size))).metadata()).width).toBe(size);
    }
    expect(await putLogo(editor, institution.id, await png("blue"))).toMatchObject({ ok: true });
    const second = await keyOf(institution);
    expect(second).not.toBe(first);
    await expect(getPublishedLogo(named(first, SMALL_LOGO))).rejects.toThrow(NotFound);
    expect(await kept()).toHaveLength(2);
    expect(await database().storedFile.count()).toBe(1);
    const { institutions } = await listPublishedInstitutions({ page: 1 }, "en", new Date());
    expect(institutions).toMatchObject([{ logo: second }]);
    expect(institutionJsonLd(await getPublishedInstitution(institution.slug), "en")).toMatchObject({
      logo: { "@type": "ImageObject", width: 256, height: 128, url: expect.stringContaining(`/logos/${second}-256`) },
    });
    const audited = await database().auditEntry.findMany({ select: { action: true } });
    expect(audited.map(({ action }) => action)).toEqual(["institution.put-logo", "institution.put-logo"]);
  });

  it("is removed once, and not when it is another than the one that was seen", async () => {
    const { institution, editor } = await party();
    await putLogo(editor, institution.id, await png("red"));
    const first = (await keyOf(institution)) ?? "";
    await putLogo(editor, institution.id, await png("blue"));
    expect(await removeLogo(editor, institution.id, first)).toEqual({ ok: false, refusal: "changed" });
    const second = (await keyOf(institution)) ?? "";
    expect(await removeLogo(editor, institution.id, second)).toMatchObject({ ok: true });
    expect(await removeLogo(editor, institution.id, second)).toMatchObject({ ok: true });
    expect(await keyOf(institution)).toBeUndefined();
    expect(await kept()).toEqual([]);
    expect(await database().auditEntry.count({ where: { action: "institution.remove-logo" } })).toBe(1);
  });

  it("is the same when its form is sent again over a bad line, also at once", async () => {
    const { institution, editor } = await party();
    const red = await png("red");
    const put = (key: string) => putLogo(editor, institution.id, red, key);
    expect(await Promise.all(["form", "form", "form"].map(put))).toEqual(Array(3).fill({ ok: true, value: undefined }));
    const first = await keyOf(institution);
    expect(await put("form")).toMatchObject({ ok: true });
    expect(await keyOf(institution)).toBe(first);
    expect(await kept()).toHaveLength(2);
    expect(await database().auditEntry.count({ where: { action: "institution.put-logo" } })).toBe(1);
    await put("another form");
    expect(await keyOf(institution)).not.toBe(first);
  });

  it("is one when several are put at once, and leaves no file behind", async () => {
    const { institution, editor } = await party();
    const logos = await Promise.all(["red", "green", "blue", "white"].map(png));
    await Promise.all(logos.map((logo) => putLogo(editor, institution.id, logo)));
    expect(await kept()).toHaveLength(2);
    expect(await database().storedFile.count()).toBe(1);
    await expect(getPublishedLogo(named(await keyOf(institution), LARGE_LOGO))).resolves.toBeDefined();
  });

  it("is not answered while its institution is suspended", async () => {
    const { institution, editor } = await party();
    await putLogo(editor, institution.id, await png("red"));
    const name = named(await keyOf(institution), LARGE_LOGO);
    const office = await createOffice();
    await suspendInstitution(office, institution.id, "No answer by post.");
    await expect(getPublishedLogo(name)).rejects.toThrow(NotFound);
    expect((await getProfile(editor, institution.id)).logo).toMatchObject({ isShown: false });
    await restoreInstitution(office, institution.id, "It answered.");
    await expect(getPublishedLogo(name)).resolves.toBeDefined();
    for (const wrong of ["", "../../etc/passwd", name.replace("256", "255")]) {
      await expect(getPublishedLogo(wrong)).rejects.toThrow(NotFound);
    }
  });

  it("is put and removed by owners and editors alone, and a refused file changes nothing", async () => {
    const { institution, editor } = await party();
    const logo = await png("red");
    for (const role of ["registrar", "viewer"] as const) {
      const member = await createStaff(institution, role);
      await expect(putLogo(member, institution.id, logo)).rejects.toThrow(Forbidden);
      await expect(removeLogo(member, institution.id, "x")).rejects.toThrow(Forbidden);
    }
    for (const stranger of [await createOffice(), ANONYMOUS, (await party()).editor]) {
      await expect(putLogo(stranger, institution.id, logo)).rejects.toThrow(NotFound);
      await expect(removeLogo(stranger, institution.id, "x")).rejects.toThrow(NotFound);
    }
    // Somebody who was an editor when the request began.
    await database().membership.updateMany({ where: { userId: editor.userId }, data: { role: "viewer" } });
    await expect(putLogo(editor, institution.id, logo)).rejects.toThrow(Forbidden);
    expect(await kept()).toEqual([]);
    const owner = await createStaff(institution);
    expect(await putLogo(owner, institution.id, new TextEncoder().encode("<svg/>"))).toMatchObject({ ok: false });
    expect(await putLogo(owner, institution.id, new TextEncoder().encode("<svg></svg>"))).toEqual({
      ok: false,
      refusal: "svg",
    });
    expect(await database().storedFile.count()).toBe(0);
  });
});
