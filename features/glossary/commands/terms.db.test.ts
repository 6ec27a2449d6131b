import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk } from "@/tests/factories/listings.ts";
import { findTermsIn, listTerms } from "../queries/terms.ts";
import { keepTerm, removeTerm } from "./terms.ts";

const silk = { sourceLanguage: "en", term: "Silk Road", language: "ru", translation: "Шёлковый путь" };
const text = { title: "On the Silk Road", summary: "", body: "", parts: [] };

describe("an institution's glossary", () => {
  it("tells a translator how its words are said, those of the text and of the two languages", async () => {
    const desk = await createDesk();
    const own = desk.institution.id;
    await keepTerm(desk.editor, own, silk);
    await keepTerm(desk.editor, own, { ...silk, language: "ar", translation: "طريق الحرير" });
    await keepTerm(desk.editor, own, { ...silk, term: "Porcelain", translation: "фарфор" });
    const languages = { sourceLanguage: "en", language: "ru" };
    expect(await findTermsIn(desk.editor, own, languages, text)).toMatchObject([{ translation: "Шёлковый путь" }]);
    const other = await createDesk();
    expect(await findTermsIn(other.editor, other.institution.id, languages, text)).toEqual([]);
  });

  it("has one saying for a word in a language, the last, until it is taken out", async () => {
    const desk = await createDesk();
    const own = desk.institution.id;
    await keepTerm(desk.editor, own, silk);
    await keepTerm(desk.editor, own, { ...silk, translation: "Великий шёлковый путь" });
    const { terms } = await listTerms(desk.editor, own, 1);
    expect(terms).toMatchObject([{ term: "Silk Road", translation: "Великий шёлковый путь" }]);
    await removeTerm(desk.editor, own, terms[0]?.id ?? "");
    await removeTerm(desk.editor, own, terms[0]?.id ?? "");
    expect((await listTerms(desk.editor, own, 1)).terms).toEqual([]);
  });

  it("is written by those who write for it, and nobody takes a word out of another's", async () => {
    const [desk, other] = [await createDesk(), await createDesk()];
    const own = desk.institution.id;
    await keepTerm(desk.editor, own, silk);
    const [term] = (await listTerms(desk.editor, own, 1)).terms;
    await expect(keepTerm(ANONYMOUS, own, silk)).rejects.toThrow(NotFound);
    await expect(keepTerm(other.editor, own, silk)).rejects.toThrow(NotFound);
    await expect(listTerms(other.editor, own, 1)).rejects.toThrow(NotFound);
    const viewer = await createStaff(desk.institution, "viewer");
    await expect(removeTerm(viewer, own, term?.id ?? "")).rejects.toThrow(Forbidden);
    await removeTerm(other.editor, other.institution.id, term?.id ?? "");
    expect((await listTerms(viewer, own, 1)).terms).toHaveLength(1);
  });
});
