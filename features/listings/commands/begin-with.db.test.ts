import { describe, expect, it } from "vitest";
import { listFormStates } from "@/features/forms/queries/desk-form.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { ASKED_FIELDS } from "@/tests/factories/answers.ts";
import { addWished, createForm } from "@/tests/factories/forms.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished } from "@/tests/factories/listings.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { listTemplates } from "../queries/templates.ts";
import { translationForm } from "../schema.ts";
import { beginFromTemplate, copyListing, keepTemplate, removeTemplate } from "./begin-with.ts";
import { saveTranslation } from "./save-translation.ts";

const formOfListing = async (desk: Awaited<ReturnType<typeof createDesk>>, id: string) =>
  getListingForm(desk.editor, desk.institution.id, id);

describe("a copy of a listing", () => {
  it("is a draft that says the same in every language, with sessions of its own", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk);
    const source = await database().translation.findFirstOrThrow({ where: { listingId: id } });
    const text = translationForm.parse({ title: "Бумага в пути", sourceHash: source.sourceHash });
    await saveTranslation(desk.editor, id, "ru", null, text);
    const copy = await copyListing(desk.editor, desk.institution.id, id);
    const row = await database().listing.findUniqueOrThrow({
      where: { id: copy.id },
      include: { translations: { orderBy: { language: "asc" } }, sessions: true, registrations: true },
    });
    expect(row).toMatchObject({ status: "draft", publishedAt: null });
    expect(row.translations.map(({ language, title, sourceHash }) => [language, title, sourceHash])).toEqual([
      ["en", "Paper on the road", source.sourceHash],
      ["ru", "Бумага в пути", source.sourceHash],
    ]);
    const original = await database().session.findFirstOrThrow({ where: { listingId: id } });
    expect(row.sessions).toMatchObject([{ localStart: original.localStart }]);
    expect(row.sessions[0]?.id).not.toBe(original.id);
  });

  it("asks what the original asks, in the same words, and has none of its answers", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", { "terms.mode": "at_once", "terms.capacity": "40" });
    await createForm(desk.editor, id, ASKED_FIELDS);
    await addWished(desk.editor, id, { label: "Only thought of" }, "accepted");
    const asked = async (listingId: string) =>
      (await listFormStates(desk.editor, desk.institution.id, listingId)).map(({ moment, isInUse, hasDraft }) => [
        moment,
        isInUse,
        hasDraft,
      ]);
    const fields = async (listingId: string) =>
      (
        await database().formField.findMany({
          where: { version: { form: { listingId } } },
          orderBy: [{ version: { form: { moment: "asc" } } }, { position: "asc" }],
          include: { texts: { orderBy: { language: "asc" } } },
        })
      ).map(({ id: _id, versionId: _version, texts, ...field }) => ({
        ...field,
        texts: texts.map(({ fieldId: _field, ...text }) => text),
      }));
    const copy = await copyListing(desk.editor, desk.institution.id, id);
    expect(await fields(copy.id)).toEqual(await fields(id));
    expect(await asked(copy.id)).toEqual(await asked(id));
    await keepTemplate(desk.editor, desk.institution.id, id, "Asking");
    const [template] = await listTemplates(desk.editor, desk.institution.id);
    const draft = await beginFromTemplate(desk.editor, desk.institution.id, template?.id ?? "");
    expect(await fields(draft.id)).toEqual(await fields(id));
    // Its form is its own: a field that is added is not added there, and gets a key that none has had.
    await addWished(desk.editor, copy.id, { label: "One more" });
    expect((await fields(id)).some(({ texts }) => texts[0]?.label === "One more")).toBe(false);
    expect(await database().formReply.count()).toBe(0);
  });

  it("is not for strangers, nor for those who only look", async () => {
    const [desk, other] = [await createDesk(), await createDesk()];
    const { id } = await createPublished(desk);
    await expect(copyListing(other.editor, desk.institution.id, id)).rejects.toThrow(NotFound);
    await expect(copyListing(other.editor, other.institution.id, id)).rejects.toThrow(NotFound);
    const viewer = await createStaff(desk.institution, "viewer");
    await expect(copyListing(viewer, desk.institution.id, id)).rejects.toThrow(Forbidden);
  });
});

describe("a template", () => {
  it("begins a draft with everything but the dates, which wait to be typed", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", { "terms.mode": "at_once", "terms.capacity": "40" });
    expect(await keepTemplate(desk.editor, desk.institution.id, id, "Evening lecture")).toMatchObject({ ok: true });
    const [template] = await listTemplates(desk.editor, desk.institution.id);
    expect(template).toMatchObject({ name: "Evening lecture", kind: "lecture" });
    const draft = await beginFromTemplate(desk.editor, desk.institution.id, template?.id ?? "");
    const { kept } = await formOfListing(desk, draft.id);
    expect(kept?.fields).toMatchObject({
      title: "Paper on the road",
      "terms.capacity": "40",
      "sessions.0.room": "201",
    });
    expect(Object.keys(kept?.fields ?? {}).filter((name) => /localStart|\.id$/.test(name))).toEqual([]);
  });

  it("is saved at once when nothing is missing from it", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "brief");
    await keepTemplate(desk.editor, desk.institution.id, id, "Brief");
    const [template] = await listTemplates(desk.editor, desk.institution.id);
    const draft = await beginFromTemplate(desk.editor, desk.institution.id, template?.id ?? "");
    const { saved, kept } = await formOfListing(desk, draft.id);
    expect(kept).toBeNull();
    expect(saved).toMatchObject({ "parts.question": "Which ports?", releasedOn: "" });
  });

  it("has a name of its own, goes when it is removed, and is its institution's alone", async () => {
    const [desk, other] = [await createDesk(), await createDesk()];
    const { id } = await createPublished(desk);
    const own = desk.institution.id;
    await keepTemplate(desk.editor, own, id, "Lecture");
    expect(await keepTemplate(desk.editor, own, id, "Lecture")).toMatchObject({ refusal: "name-taken" });
    const [template] = await listTemplates(desk.editor, own);
    const templateId = template?.id ?? "";
    await expect(beginFromTemplate(other.editor, other.institution.id, templateId)).rejects.toThrow(NotFound);
    await expect(removeTemplate(other.editor, other.institution.id, templateId)).rejects.toThrow(NotFound);
    await expect(listTemplates(other.editor, own)).rejects.toThrow(NotFound);
    const viewer = await createStaff(desk.institution, "viewer");
    await expect(removeTemplate(viewer, own, templateId)).rejects.toThrow(Forbidden);
    await expect(beginFromTemplate(desk.editor, own, newId())).rejects.toThrow(NotFound);
    await removeTemplate(desk.editor, own, templateId);
    expect(await listTemplates(desk.editor, own)).toEqual([]);
  });
});
