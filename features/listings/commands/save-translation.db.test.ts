import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { fileStore } from "@/lib/storage/file-store.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, formFor } from "@/tests/factories/listings.ts";
import { getDeskListing } from "../queries/desk-listing.ts";
import { compareWithSource } from "../queries/translation-fields.ts";
import { fieldsHash } from "../rules/translation-fields.ts";
import type { TranslationForm } from "../schema.ts";
import { addPicture, focusPicture, removePicture } from "./picture.ts";
import { saveListing } from "./save-listing.ts";
import { confirmTranslatedField, removeTranslation, saveTranslation } from "./save-translation.ts";

const arabic: TranslationForm = {
  title: "الورق",
  summary: "ملخص",
  body: "",
  pictureAlt: "",
  parts: {},
  sourceHash: "",
};
const now = new Date();

let folder = "";
beforeAll(async () => {
  folder = await newFileFolder();
});

async function sourceOf(id: string): Promise<string> {
  return (await database().translation.findFirstOrThrow({ where: { listingId: id, language: "en" } })).sourceHash;
}

async function compared(desk: Awaited<ReturnType<typeof createDesk>>, id: string) {
  const listing = await getDeskListing(desk.editor, desk.institution.id, id, now);
  const translation = listing.translations.find(({ language }) => language === "ar");
  return compareWithSource(desk.editor, { ...listing, hasPicture: listing.picture !== null }, translation);
}

describe("a translation", () => {
  it("is up to date until the source changes, and again once it was gone over", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const form = { ...arabic, sourceHash: await sourceOf(id) };
    const first = await saveTranslation(desk.editor, id, "ar", null, form);
    if (!first.ok) throw new Error(first.refusal);
    const stale = async () =>
      (await getDeskListing(desk.editor, desk.institution.id, id, now)).translations.map((one) => one.stale);
    expect(await stale()).toEqual([0]);
    await saveListing(desk.editor, id, revision, formFor("lecture", { title: "Ink", summary: "Of ink." }));
    expect(await stale()).toEqual([2]);
    const again = { ...form, summary: "ملخص الحبر", sourceHash: await sourceOf(id) };
    const second = await saveTranslation(desk.editor, id, "ar", first.value.savedAt, again);
    if (!second.ok) throw new Error(second.refusal);
    expect(await stale(), "its title was left as it was").toEqual([1]);
    await saveTranslation(desk.editor, id, "ar", second.value.savedAt, { ...again, title: "الحبر" });
    expect(await stale()).toEqual([0]);
  });

  it("made from a source that changed meanwhile is stale at once", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const seen = await sourceOf(id);
    await saveListing(desk.editor, id, revision, formFor("lecture", { summary: "Of ink.", body: "Another text." }));
    await saveTranslation(desk.editor, id, "ar", null, { ...arabic, sourceHash: seen });
    const { translations } = await getDeskListing(desk.editor, desk.institution.id, id, now);
    expect(translations).toMatchObject([{ language: "ar", stale: 1 }]);
    expect(await compared(desk, id)).toMatchObject([
      { field: "title", state: "done" },
      { field: "summary", state: "stale", earlier: "How paper travelled west.", now: "Of ink." },
      { field: "body", state: "missing" },
    ]);
  });

  it("is told what the source said then, and says that a field is right still without saving what is typed", async () => {
    const desk = await createDesk();
    const stranger = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const saved = await saveTranslation(desk.editor, id, "ar", null, { ...arabic, sourceHash: await sourceOf(id) });
    if (!saved.ok) throw new Error(saved.refusal);
    await saveListing(
      desk.editor,
      id,
      revision,
      formFor("lecture", { title: "Ink", summary: "Of ink.", body: "Much." }),
    );
    const seenAt = saved.value.savedAt;
    const right = (field: string, seen: string) =>
      confirmTranslatedField(desk.editor, id, "ar", { field, seenAt, seen });
    expect(await right("title", await sourceOf(id))).toMatchObject({ ok: true });
    expect(await right("title", await sourceOf(id)), "a second press").toMatchObject({ ok: true });
    expect(await compared(desk, id)).toMatchObject([{ state: "done" }, { state: "stale" }, { state: "missing" }]);
    expect(await right("summary", "0".repeat(64)), "of a source that nobody knows").toMatchObject({ ok: true });
    expect(await compared(desk, id)).toMatchObject([{ state: "done" }, { state: "stale" }, { state: "missing" }]);
    const reader = await database().translation.findUniqueOrThrow({
      where: { listingId_language: { listingId: id, language: "ar" } },
    });
    expect(reader.sourceHash, "readers are told so too").not.toBe(await sourceOf(id));
    await right("summary", await sourceOf(id));
    expect(await compared(desk, id)).toMatchObject([{ state: "done" }, { state: "done" }, { state: "missing" }]);
    const current = await database().translation.findUniqueOrThrow({
      where: { listingId_language: { listingId: id, language: "ar" } },
    });
    expect(current).toMatchObject({ sourceHash: await sourceOf(id), summary: arabic.summary, updatedAt: seenAt });
    const what = { field: "title", seenAt: new Date(0), seen: await sourceOf(id) };
    expect(await confirmTranslatedField(desk.editor, id, "ar", what)).toMatchObject({ refusal: "changed-meanwhile" });
    await expect(right("onlineUrl", "")).rejects.toThrow(NotFound);
    await expect(confirmTranslatedField(desk.editor, id, "fr", what)).rejects.toThrow(NotFound);
    await expect(confirmTranslatedField(stranger.editor, id, "ar", what)).rejects.toThrow(NotFound);
    const looking = await createStaff(desk.institution, "viewer");
    await expect(confirmTranslatedField(looking, id, "ar", what)).rejects.toThrow(Forbidden);
  });

  it("from before such things were kept is compared with what the listing's history knows", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    await saveTranslation(desk.editor, id, "ar", null, { ...arabic, sourceHash: await sourceOf(id) });
    await saveListing(desk.editor, id, revision, formFor("lecture", { title: "Ink" }));
    const old = await database().listingRevision.findFirstOrThrow({
      where: { listingId: id },
      orderBy: { createdAt: "asc" },
    });
    const hash = fieldsHash("lecture", old.fields as Record<string, string>);
    await database().translation.updateMany({
      where: { listingId: id, language: "ar" },
      data: { madeFrom: {}, sourceHash: hash },
    });
    expect((await compared(desk, id))[0]).toMatchObject({ state: "stale", earlier: "Paper on the road", now: "Ink" });
  });

  it("is not written over by a translator who saw an older one", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const form = { ...arabic, sourceHash: await sourceOf(id) };
    const outcomes = await Promise.all([1, 2, 3].map(() => saveTranslation(desk.editor, id, "ar", null, form)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal === "changed-meanwhile")).toHaveLength(2);
  });

  it("never replaces the source", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    expect(await saveTranslation(desk.editor, id, "en", null, arabic)).toEqual({
      ok: false,
      refusal: "source-language",
    });
    expect(await removeTranslation(desk.editor, id, "en")).toEqual({ ok: false, refusal: "source-language" });
  });

  it("is not for strangers nor for those who only look, and can be removed", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const form = { ...arabic, sourceHash: await sourceOf(id) };
    await expect(saveTranslation(other.editor, id, "ar", null, form)).rejects.toThrow(NotFound);
    await expect(saveTranslation(await createStaff(desk.institution, "viewer"), id, "ar", null, form)).rejects.toThrow(
      Forbidden,
    );
    await saveTranslation(desk.editor, id, "ar", null, form);
    await expect(removeTranslation(other.editor, id, "ar")).rejects.toThrow(NotFound);
    expect((await removeTranslation(desk.editor, id, "ar")).ok).toBe(true);
    await expect(removeTranslation(desk.editor, id, "ar")).rejects.toThrow(NotFound);
  });
});

describe("a picture", () => {
  const photograph = () =>
    sharp({ create: { width: 1200, height: 800, channels: 3, background: "#a06030" } })
      .withExif({ IFD0: { Copyright: "Somebody", Artist: "Canary" } })
      .jpeg()
      .toBuffer();

  it("is drawn anew in three widths, with nothing of the file kept but what is seen", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    expect((await addPicture(desk.editor, id, await photograph(), "A kiln")).ok).toBe(true);
    const file = await database().storedFile.findFirstOrThrow({ where: { institutionId: desk.institution.id } });
    expect(file).toMatchObject({ contentType: "image/webp", width: 1200, height: 800 });
    for (const [width, wide] of [
      [480, 480],
      [960, 960],
      [1600, 1200],
    ]) {
      const bytes = await fileStore().read(`${file.key}-${width}.webp`);
      const metadata = await sharp(bytes ?? undefined).metadata();
      expect(metadata).toMatchObject({ format: "webp", width: wide });
      expect(metadata.exif).toBeUndefined();
    }
  });

  it("takes the place of the one before, whose files go", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const count = async () =>
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".webp")).length;
    const before = await count();
    await addPicture(desk.editor, id, await photograph(), "A kiln");
    await addPicture(desk.editor, id, await photograph(), "Another kiln");
    expect(await count()).toBe(before + 3);
    expect((await removePicture(desk.editor, id)).ok).toBe(true);
    expect(await count()).toBe(before);
  });

  it("asks every translation for words of its own", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    await addPicture(desk.editor, id, await photograph(), "A kiln");
    const form = { ...arabic, sourceHash: await sourceOf(id) };
    expect(await saveTranslation(desk.editor, id, "ar", null, form)).toEqual({ ok: false, refusal: "picture-alt" });
    expect((await saveTranslation(desk.editor, id, "ar", null, { ...form, pictureAlt: "فرن" })).ok).toBe(true);
  });

  it("is not said again in other languages by the words for the one before, nor shown around the same point", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    await addPicture(desk.editor, id, await photograph(), "A kiln");
    const form = { ...arabic, sourceHash: await sourceOf(id), pictureAlt: "فرن" };
    await saveTranslation(desk.editor, id, "ar", null, form);
    const seen = async () => {
      const { translations, source, focusX, focusY, picture, missing } = await getDeskListing(
        desk.editor,
        desk.institution.id,
        id,
        now,
      );
      return {
        alt: source.pictureAlt,
        lacking: translations.map((one) => one.lacksAlt),
        focus: [focusX, focusY],
        picture,
        missing,
      };
    };
    const first = (await seen()).picture?.key ?? "";
    expect((await focusPicture(desk.editor, id, first, { x: 0.2, y: 1 })).ok).toBe(true);
    expect(await seen()).toMatchObject({ alt: "A kiln", lacking: [false], focus: [0.2, 1] });
    await addPicture(desk.editor, id, await photograph(), "A bowl");
    expect(await seen()).toMatchObject({ alt: "A bowl", lacking: [true], focus: [null, null], missing: [] });
    expect(await focusPicture(desk.editor, id, first, { x: 0, y: 0 })).toEqual({ ok: false, refusal: "changed" });
    await database().translation.updateMany({ where: { listingId: id }, data: { pictureAlt: "" } });
    expect((await seen()).missing).toEqual(["picture-alt"]);
    await removePicture(desk.editor, id);
    expect(await seen()).toMatchObject({ alt: "", lacking: [false], missing: [] });
    expect(await focusPicture(desk.editor, id, first, { x: 0, y: 0 })).toEqual({ ok: false, refusal: "changed" });
  });

  it("sent again by the same form is the same, and nothing is drawn twice into the store", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const bytes = await photograph();
    const seen = async () => {
      const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".webp")).length;
      const { pictureId, revision } = await database().listing.findUniqueOrThrow({ where: { id } });
      return { files, pictureId, revision };
    };
    await addPicture(desk.editor, id, bytes, "A kiln", "form");
    const before = await seen();
    expect((await addPicture(desk.editor, id, bytes, "A kiln", "form")).ok).toBe(true);
    expect(await seen()).toEqual(before);
  });

  it.each([
    [
      "a drawing that can hold scripts",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      "unknown-type",
    ],
    ["a page that calls itself a picture", Buffer.from("<!doctype html><title>x</title>"), "unknown-type"],
    [
      "half a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
      "unreadable",
    ],
    ["more than ten megabytes", Buffer.alloc(10 * 1024 * 1024 + 1), "too-large"],
  ])("is not made of %s", async (_words, bytes, refusal) => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    expect(await addPicture(desk.editor, id, bytes, "A kiln")).toEqual({ ok: false, refusal });
  });

  it("is not for strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id } = await createCompleteDraft(desk);
    await expect(focusPicture(other.editor, id, "", { x: 0, y: 0 })).rejects.toThrow(NotFound);
    await expect(addPicture(other.editor, id, await photograph(), "A kiln")).rejects.toThrow(NotFound);
    await expect(removePicture(other.editor, id)).rejects.toThrow(NotFound);
  });
});
