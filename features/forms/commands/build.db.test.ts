import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { addWished, createForm, fieldInput, formRevision } from "@/tests/factories/forms.ts";
import { createStaff, createViewer } from "@/tests/factories/institutions.ts";
import {
  createCompleteDraft,
  createDesk,
  createDraft,
  createPublished,
  type Desk,
} from "@/tests/factories/listings.ts";
import { getDeskForm } from "../queries/desk-form.ts";
import { BLOCK_NAMES, BLOCKS } from "../rules/blocks.ts";
import { brokenConditions } from "../rules/editing.ts";
import { textIn, translationState } from "../rules/fields.ts";
import { addBlock, editField, moveField, removeField } from "./edit-fields.ts";
import { releaseForm, translateForm, withdrawForm } from "./release-form.ts";

const moment = "registering" as const;
const VISA = { kind: "choice", label: "Do you need a visa?", options: ["Yes", "No"] } as const;

async function place(listingId: string) {
  return { listingId, moment, revision: await formRevision(listingId) };
}

const shown = async (desk: Desk, id: string) => getDeskForm(desk.editor, desk.institution.id, id, moment);

const keys = async (desk: Desk, id: string) => (await shown(desk, id)).shown?.fields.map(({ key }) => key);

describe("a form's draft", () => {
  it("takes fields, keeps their keys when they move and are taken out, and never gives a key twice", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    for (const label of ["One", "Two", "Three"]) await addWished(desk.editor, id, { label });
    expect(await moveField(desk.editor, await place(id), "q3", "up")).toMatchObject({ ok: true });
    expect(await keys(desk, id)).toEqual(["q1", "q3", "q2"]);
    expect(await moveField(desk.editor, await place(id), "q1", "up")).toMatchObject({ refusal: "gone" });
    expect(await removeField(desk.editor, await place(id), "q3")).toMatchObject({ ok: true });
    expect(await removeField(desk.editor, await place(id), "q3")).toMatchObject({ refusal: "gone" });
    await addWished(desk.editor, id, { label: "Four" });
    expect(await keys(desk, id)).toEqual(["q1", "q2", "q4"]);
    const entries = await database().auditEntry.findMany({
      where: { actorId: desk.editor.userId, subjectType: "form" },
      select: { action: true },
    });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      ...Array(4).fill("form.add-field"),
      "form.move-field",
      "form.remove-field",
    ]);
  });

  it("refuses a stale tab, and the second of two that change it at once", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    const at = await place(id);
    const [one, other] = await Promise.all([
      addBlock(desk.editor, at, "affiliation"),
      addBlock(desk.editor, at, "affiliation"),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(await addBlock(desk.editor, at, "diet")).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await keys(desk, id)).toHaveLength(BLOCKS.affiliation.length);
  });

  it("keeps an option the same when its word changes, and its conditions whole", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    await addWished(desk.editor, id, VISA);
    await addWished(desk.editor, id, { label: "Passport number", shownIf: ["q1:o1"] });
    const edited = fieldInput({ ...VISA, options: ["Yes, please", "No"] });
    expect(await editField(desk.editor, await place(id), "q1", edited)).toMatchObject({ ok: true });
    expect((await shown(desk, id)).shown?.fields[0]).toMatchObject({ options: ["o1", "o2"] });
    const without = { ...edited, options: [...edited.options.slice(1), { key: null, label: "Perhaps" }] };
    for (const refused of [
      await editField(desk.editor, await place(id), "q1", without),
      await moveField(desk.editor, await place(id), "q2", "up"),
      await removeField(desk.editor, await place(id), "q1"),
    ]) {
      expect(refused).toEqual({ ok: false, refusal: "others-depend" });
    }
    expect(await addWished(desk.editor, id, { shownIf: ["q9:o1"] })).toEqual({ ok: false, refusal: "impossible" });
  });

  it("lets what each is asked hang on an answer of the whole, unless that is sensitive", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    await addWished(desk.editor, id, VISA);
    await addWished(desk.editor, id, { ...VISA, sensitive: true });
    await addWished(desk.editor, id, { label: "Passport", per: "person", shownIf: ["q1:o1"] });
    const each = { label: "Number", per: "person" as const };
    expect(await addWished(desk.editor, id, { ...each, shownIf: ["q2:o1"] })).toMatchObject({ refusal: "sensitive" });
    expect(await addWished(desk.editor, id, { shownIf: ["q2:o1"] })).toMatchObject({ ok: true });
    await addWished(desk.editor, id, { ...VISA, per: "person" });
    expect(await addWished(desk.editor, id, { shownIf: ["q5:o1"] })).toMatchObject({ refusal: "of-person" });
    const secret = fieldInput({ ...VISA, sensitive: true });
    expect(await editField(desk.editor, await place(id), "q1", secret)).toMatchObject({ refusal: "others-depend" });

    // A draft of before that rule: the rest of it can be mended, and it is put into use once that condition is.
    await database().formField.updateMany({ where: { key: "q3" }, data: { shownIfKey: "q2" } });
    const passport = { label: "Passport number", per: "person" as const };
    const edit = async (wish: object) => editField(desk.editor, await place(id), "q3", fieldInput(wish));
    expect(await edit({ ...passport, shownIf: ["q2:o1"] })).toMatchObject({ refusal: "sensitive" });
    expect(await moveField(desk.editor, await place(id), "q5", "up")).toMatchObject({ ok: true });
    expect(await releaseForm(desk.editor, await place(id))).toMatchObject({ refusal: "broken-condition" });
    expect(await edit({ ...passport, shownIf: ["q1:o1"] })).toMatchObject({ ok: true });
    expect(await releaseForm(desk.editor, await place(id))).toMatchObject({ ok: true });
  });

  it("has standard blocks with words in all languages and conditions that can come true", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    for (const block of BLOCK_NAMES)
      expect(await addBlock(desk.editor, await place(id), block)).toMatchObject({ ok: true });
    const fields = (await shown(desk, id)).shown?.fields ?? [];
    expect(brokenConditions(fields)).toEqual(new Map());
    for (const field of fields) {
      for (const locale of LOCALES) {
        const text = textIn(field, locale);
        expect(text?.label, `${field.key} in ${locale}`).not.toMatch(/^$|formBlocks/);
        expect(text?.optionLabels.filter((label) => !/^$|formBlocks/.test(label))).toHaveLength(field.options.length);
        expect(translationState(field, "en", locale)).toBe("current");
      }
    }
  });

  it("keeps translations, and marks those that are older than the source", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    await addWished(desk.editor, id, VISA);
    const words = { label: "هل تحتاج إلى تأشيرة؟", help: "", optionLabels: ["نعم", "لا"], stillFits: false };
    const translate = async () => translateForm(desk.editor, await place(id), "ar", new Map([["q1", words]]));
    expect(await translate()).toMatchObject({ ok: true });
    const state = async () => {
      const field = (await shown(desk, id)).shown?.fields[0];
      return field && [translationState(field, "en", "ar"), textIn(field, "ar")?.optionLabels];
    };
    expect(await state()).toEqual(["current", ["نعم", "لا"]]);
    await editField(desk.editor, await place(id), "q1", fieldInput({ ...VISA, help: "For China." }));
    expect(await state()).toEqual(["stale", ["نعم", "لا"]]);
    expect(await translateForm(desk.editor, await place(id), "en", new Map())).toMatchObject({ ok: false });
  });

  it("is changed by editors of the listing alone, and while it may be edited", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    const at = await place(id);
    await expect(addBlock(await createViewer(), at, "diet")).rejects.toThrow(NotFound);
    await expect(addBlock(await createStaff(desk.institution, "registrar"), at, "diet")).rejects.toThrow(Forbidden);
    await database().listing.update({ where: { id }, data: { status: "in_review" }, select: { id: true } });
    expect(await addBlock(desk.editor, at, "diet")).toEqual({ ok: false, refusal: "not-editable" });
  });
});

describe("a form in use", () => {
  it("is asked from its release on, while changes wait in a draft", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    expect(await releaseForm(desk.editor, await place(id))).toEqual({ ok: false, refusal: "empty" });
    await createForm(desk.editor, id, [{ label: "One" }]);
    expect(await shown(desk, id)).toMatchObject({ inUse: 1, isDraft: false });
    await addWished(desk.editor, id, { label: "Two" });
    expect(await shown(desk, id)).toMatchObject({ inUse: 1, isDraft: true });
    expect(await keys(desk, id)).toEqual(["q1", "q2"]);
    expect(await withdrawForm(desk.editor, await place(id), "draft")).toMatchObject({ ok: true });
    expect(await keys(desk, id)).toEqual(["q1"]);
    expect(await withdrawForm(desk.editor, await place(id), "use")).toMatchObject({ ok: true });
    expect(await shown(desk, id)).toMatchObject({ inUse: null });
    expect(await withdrawForm(desk.editor, { listingId: id, moment, revision: 1 }, "use")).toMatchObject({
      refusal: "changed-meanwhile",
    });
  });

  it("never changes, whoever writes, and goes with its listing", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    await createForm(desk.editor, id, [VISA]);
    const field = await database().formField.findFirstOrThrow({
      where: { version: { form: { listingId: id } } },
      select: { id: true, versionId: true },
    });
    const writes = [
      () => database().$executeRaw`UPDATE form_field SET required = true WHERE id = ${field.id}::uuid`,
      () => database().$executeRaw`DELETE FROM form_field WHERE id = ${field.id}::uuid`,
      () => database().$executeRaw`UPDATE form_field_text SET label = 'Other' WHERE field_id = ${field.id}::uuid`,
      () => database().$executeRaw`DELETE FROM form_field_text WHERE field_id = ${field.id}::uuid`,
      () => database().$executeRaw`UPDATE form_version SET released_at = NULL WHERE id = ${field.versionId}::uuid`,
      () => database().$executeRaw`
        INSERT INTO form_field (id, version_id, key, position, kind)
        VALUES (gen_random_uuid(), ${field.versionId}::uuid, 'q9', 9, 'date')`,
    ];
    for (const write of writes) await expect(write()).rejects.toThrow("does not change");
    await database().listing.delete({ where: { id }, select: { id: true } });
    expect(await database().formField.count({ where: { id: field.id } })).toBe(0);
  });

  it("of an institution that is not verified is put into use before its listing is public", async () => {
    const desk = await createDesk({ verified: false });
    const { id } = await createCompleteDraft(desk);
    await createForm(desk.editor, id, [VISA]);
    await addWished(desk.editor, id, { label: "Number of your bank card" });
    await database().listing.update({
      where: { id },
      data: { status: "published", publishedAt: new Date() },
      select: { id: true },
    });
    expect(await releaseForm(desk.editor, await place(id))).toEqual({ ok: false, refusal: "needs-review" });
    const verified = await createDesk();
    const published = await createPublished(verified);
    await createForm(verified.editor, published.id, [VISA]);
  });
});
