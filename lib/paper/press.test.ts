import { afterAll, describe, expect, it } from "vitest";
import { pdfText } from "@/tests/pdf-text.ts";
import type { BadgePaper, CertificatePaper, LetterPaper, LetterText, TicketPaper, Words } from "./paper.ts";
import { Press } from "./press.ts";

const press = new Press();
afterAll(() => press.dismiss());

const words = (text: string, lang = "") => ({ text, lang });
const code = { qr: "0123456789AB", spelled: "0123-4567-89AB" };

const certificate: CertificatePaper = {
  kind: "certificate",
  locale: "ar",
  portal: "Silk Road Exchange",
  heading: words("شهادة حضور", "ar"),
  certifies: words("نشهد بأن", "ar"),
  name: words("أحمد الفاسي"),
  tookPart: words("شارك في", "ar"),
  titles: [words("سفن Ships 2026 في البحر", "ar"), words("南海沉船", "zh-CN")],
  facts: [{ label: words("الموعد", "ar"), value: words("3 أبريل 2027", "ar") }],
  issuer: words("Южный университет", "ru"),
  number: { label: words("الرقم", "ar"), code },
  verify: { label: words("هنا", "ar"), address: "https://portal.example/ar/verify/0123456789AB" },
};

describe("printing", () => {
  it("sets Arabic, Chinese, Cyrillic and Latin on one page, each with letters that can be read back", async () => {
    const text = pdfText(await press.print(certificate));
    for (const said of [
      "Silk Road Exchange",
      "Ships 2026",
      "南海沉船",
      "Южный университет",
      code.spelled,
      "/ar/verify/",
    ]) {
      expect(text).toContain(said);
    }
    // Letters that differ by dots alone share a glyph in this face, and come back as one of them.
    for (const letter of new Set("حضورشهادة")) expect(text).toContain(letter);
  });

  it("keeps the code of a ticket on one sheet with what to do with it, however many dates stand above", async () => {
    const shown = async (dates: number) => {
      const ticket: TicketPaper = {
        kind: "ticket",
        locale: "en",
        portal: "Silk Road Exchange",
        heading: words("Ticket", "en"),
        name: words("Zarina Rakhimova"),
        title: words("Ships", "en"),
        facts: Array.from({ length: dates }, () => ({
          label: words("When", "en"),
          value: words("Monday\nTuesday", "en"),
        })),
        code,
        show: words("Show this", "en"),
      };
      const pages = pdfText(await press.print(ticket)).split("\n");
      return { pages, at: pages.findIndex((page) => page.includes(code.spelled)) };
    };
    for (const dates of [1, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const { pages, at } = await shown(dates);
      expect(pages[at], `${dates} dates`).toContain("Show this");
    }
    expect((await shown(5)).pages).toHaveLength(1);
    expect((await shown(12)).pages).toHaveLength(2);
  });

  it("prints a badge for everybody, and leaves out what no face has instead of an empty box", async () => {
    const names = ["Zarina Rakhimova", "张伟", "Нурлан Сарсенбаев", "José 🐪 Ñandú"];
    const badges: BadgePaper = {
      kind: "badges",
      locale: "en",
      portal: "Silk Road Exchange",
      title: words("Ships", "en"),
      badges: Array.from({ length: 12 }, (_, index) => ({
        name: words(names[index % names.length] ?? ""),
        institution: words("南海大学"),
        role: words("Student", "en"),
        code,
      })),
    };
    const text = pdfText(await press.print(badges));
    for (const name of ["Zarina Rakhimova", "张伟", "Нурлан Сарсенбаев", "José Ñandú"]) expect(text).toContain(name);
    expect(text.split(code.spelled)).toHaveLength(13);
  });

  it("sets a letter in two languages side by side, a long one on as many pages as it needs", async () => {
    const text = (lang: string, said: string): LetterText => ({
      heading: words(said, lang),
      addressee: words(said, lang),
      opening: words(said, lang),
      facts: Array.from({ length: 9 }, () => ({ label: words(said, lang), value: words("N98765432", "en") })),
      paragraphs: [words(said.repeat(40), lang)],
      closing: words(said, lang),
    });
    const letter: LetterPaper = {
      kind: "letter",
      locale: "ar",
      portal: "Silk Road Exchange",
      letterhead: { logo: null, names: [words("南海大学", "zh-CN")], lines: [words("nanhai.example", "en")] },
      number: { labels: [words("الرقم", "ar"), words("编号", "zh-CN")], code },
      issuedOn: [words("التاريخ", "ar"), words("日期", "zh-CN")].map((label) => ({ label, value: label })),
      texts: [text("ar", "خطاب دعوة "), text("zh-CN", "邀请函")],
      signature: { label: words("签字", "zh-CN"), name: words("Li Wei"), roles: [words("处长")] },
      verify: { labels: [words("هنا", "ar")], address: "https://portal.example/ar/verify/0123456789AB" },
      draft: null,
    };
    const printed = pdfText(await press.print(letter));
    for (const said of ["南海大学", "邀请函", "N98765432", "Li Wei", "/ar/verify/"]) expect(printed).toContain(said);
    for (const said of new Set("خطابدعوة")) expect(printed).toContain(said);
    const long = { ...letter, texts: [text("en", "Invitation letter. ".repeat(9)), letter.texts[1]] } as LetterPaper;
    const pages = pdfText(await press.print(long)).split("\n");
    expect(pages.length).toBeGreaterThan(1);
    const draft = [words("Draft", "en"), words("草稿", "zh-CN")] as [Words, Words];
    const asDraft: LetterPaper = { ...long, number: { ...long.number, code: null }, verify: null, draft };
    const drafted = pdfText(await press.print(asDraft)).split("\n");
    expect(drafted).toHaveLength(pages.length);
    for (const page of drafted) {
      // Across the page and at its foot; on the first also where the number will be.
      for (const { text: said } of draft) expect(page.split(said).length).toBeGreaterThan(2);
      for (const not of [code.spelled, "/verify/", code.qr]) expect(page).not.toContain(not);
    }
  });

  it("goes on after a paper that cannot be set", async () => {
    await expect(press.print({ ...certificate, kind: "nothing" } as never)).rejects.toThrow();
    expect((await press.print(certificate)).byteLength).toBeGreaterThan(5000);
  });
});
