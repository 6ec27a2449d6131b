import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { createInstitution, createOffice, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { removeOldLetters } from "../jobs.ts";
import { getLetter } from "../queries/letter.ts";
import { acceptEvidence } from "./decide-evidence.ts";
import { showLetter } from "./show-letter.ts";

const PDF = new TextEncoder().encode(
  "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);
const DAY_MS = 86_400_000;
const refusal = (name: string) => ({ ok: false, refusal: name });

let folder = "";
beforeAll(async () => {
  folder = await newFileFolder();
});
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});

const kept = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".letter"));

async function party() {
  const institution = await createInstitution({ verified: false });
  return { institution, owner: await createStaff(institution) };
}

describe("a stamped letter", () => {
  it("is fetched by its institution's people and the office, by nobody else, and verifies when it was read", async () => {
    const { institution, owner } = await party();
    const shown = await showLetter(owner, institution.id, PDF, "Signed by the rector.");
    if (!shown.ok) throw new Error(shown.refusal);
    const { id } = shown.value;
    const office = await createOffice();
    for (const viewer of [owner, await createStaff(institution, "viewer"), office]) {
      const { contentType, bytes } = await getLetter(viewer, id);
      expect(contentType).toBe("application/pdf");
      expect(Buffer.from(bytes).equals(PDF)).toBe(true);
    }
    const other = (await party()).owner;
    for (const stranger of [other, await createViewer(), ANONYMOUS])
      await expect(getLetter(stranger, id)).rejects.toThrow(NotFound);
    for (const wrong of ["", newId()]) await expect(getLetter(office, wrong)).rejects.toThrow(NotFound);
    expect(await acceptEvidence(office, id, 1, "Read the letter, called the rectorate.")).toMatchObject({ ok: true });
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({
      verification: { method: "stamped_letter" },
    });
  });

  it("is one when its form is sent again over a bad line, also at once", async () => {
    const { institution, owner } = await party();
    const show = () => showLetter(owner, institution.id, PDF, "Signed.", "form");
    const shown = await Promise.all([show(), show(), show()]);
    const [first] = shown;
    if (!first?.ok) throw new Error(first?.refusal);
    for (const again of [...shown, await show()])
      expect(again).toMatchObject({ ok: true, value: { id: first.value.id } });
    expect(await kept()).toHaveLength(1);
    expect(await database().evidence.count()).toBe(1);
    expect(await showLetter(owner, institution.id, PDF, "Signed.", "another form")).toEqual(refusal("already-waiting"));
  });

  it("as a photo is drawn anew, so that nothing but what is seen is kept", async () => {
    const { institution, owner } = await party();
    const photo = await sharp({ create: { width: 900, height: 1200, channels: 3, background: "white" } })
      .withExif({ IFD0: { Artist: "A. Secret" } })
      .jpeg()
      .toBuffer();
    const shown = await showLetter(owner, institution.id, new Uint8Array(photo), "");
    if (!shown.ok) throw new Error(shown.refusal);
    const { contentType, bytes } = await getLetter(owner, shown.value.id);
    expect(contentType).toBe("image/webp");
    expect(Buffer.from(bytes).includes("A. Secret")).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 900, height: 1200 });
  });

  it("is known by its bytes, waits one at a time, and leaves no file when it is refused", async () => {
    const { institution, owner } = await party();
    const show = (bytes: Uint8Array) => showLetter(owner, institution.id, bytes, "");
    expect(await show(new TextEncoder().encode("<html><script>alert(1)</script>"))).toEqual(refusal("unknown-type"));
    expect(await show(new Uint8Array(11 * 1024 * 1024))).toEqual(refusal("too-large"));
    expect(await show(PDF)).toMatchObject({ ok: true });
    expect(await show(PDF)).toEqual(refusal("already-waiting"));
    expect(await kept()).toHaveLength(1);
    await database().institution.update({ where: { id: institution.id }, data: { status: "suspended" } });
    expect(await show(PDF)).toEqual(refusal("suspended"));
    expect(await kept()).toHaveLength(1);
  });

  it("is read by the people of what its institution has become part of", async () => {
    const [{ institution, owner }, { institution: successor, owner: heir }] = [await party(), await party()];
    const shown = await showLetter(owner, institution.id, PDF, "");
    if (!shown.ok) throw new Error(shown.refusal);
    await expect(getLetter(heir, shown.value.id)).rejects.toThrow(NotFound);
    await database().institution.update({
      where: { id: institution.id },
      data: { status: "merged", mergedAt: new Date(), successorId: successor.id },
      select: { id: true },
    });
    expect((await getLetter(heir, shown.value.id)).contentType).toBe("application/pdf");
    await expect(getLetter((await party()).owner, shown.value.id)).rejects.toThrow(NotFound);
  });

  it("is shown by owners alone", async () => {
    const { institution } = await party();
    for (const viewer of [await createStaff(institution, "editor"), await createViewer(), ANONYMOUS])
      await expect(showLetter(viewer, institution.id, PDF, "")).rejects.toThrow(NotFound);
    expect(await kept()).toEqual([]);
  });

  it("goes half a year later, when it was decided about", async () => {
    const [decided, waiting] = [await party(), await party()];
    const office = await createOffice();
    const shown = await showLetter(decided.owner, decided.institution.id, PDF, "");
    if (!shown.ok) throw new Error(shown.refusal);
    await showLetter(waiting.owner, waiting.institution.id, PDF, "");
    await acceptEvidence(office, shown.value.id, 1, "Read the letter, it is theirs.");
    const at = (days: number) => new Date(Date.now() + days * DAY_MS);
    expect(await removeOldLetters(at(179))).toBe(0);
    expect(await removeOldLetters(at(181))).toBe(1);
    expect(await kept()).toHaveLength(1);
    await expect(getLetter(office, shown.value.id)).rejects.toThrow(NotFound);
    expect(await database().evidence.count()).toBe(2);
  });
});
