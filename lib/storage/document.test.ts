import { describe, expect, it } from "vitest";
import { macroDocument, openDocument, openXml, pdf, wordDocument, zipOf } from "@/tests/factories/documents.ts";
import { readDocument } from "./document.ts";
import { MOST_DOCUMENT_BYTES } from "./document-types.ts";

const text = (words: string) => new TextEncoder().encode(words);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

async function read(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocument(bytes);
  return outcome.ok ? outcome.value.ending : outcome.refusal;
}

describe("a document", () => {
  it.each([
    ["pdf", pdf()],
    ["docx", wordDocument()],
    ["xlsx", openXml("spreadsheetml.sheet")],
    ["pptx", openXml("presentationml.presentation")],
    ["odt", openDocument("text")],
    ["ods", openDocument("spreadsheet")],
    ["odp", openDocument("presentation")],
  ])("is known as %s by what it holds", async (ending, bytes) => {
    expect(await read(bytes)).toBe(ending);
  });

  it.each([
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a drawing", text("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a program", joined(text("MZ"), new Uint8Array(200))],
    ["an archive of anything", zipOf([["run.js", "alert(1)"]])],
    ["a template", openXml("wordprocessingml.template")],
    ["an OpenDocument drawing", openDocument("graphics")],
    ["a word", text("PK")],
    ["nothing", new Uint8Array()],
  ])("is not made of %s", async (_words, bytes) => {
    expect(await read(bytes)).toBe("unknown-type");
  });

  it("with macros is not taken, whether it says so or hides them", async () => {
    expect(await read(macroDocument())).toBe("has-macros");
    expect(await read(wordDocument(["word/vbaProject.bin", "Sub AutoOpen()"]))).toBe("has-macros");
    expect(await read(openDocument("text", ["Basic/Standard/Module1.xml", "Sub Main"]))).toBe("has-macros");
  });

  it("that is one thing in front and another by its directory is not taken", async () => {
    expect(await read(zipOf([["run.js", "alert(1)"]], wordDocument()))).toBe("unreadable");
  });

  it("that is damaged or says twice what it is is not taken", async () => {
    const document = wordDocument();
    expect(await read(document.subarray(0, document.length - 30))).toBe("unreadable");
    expect(await read(wordDocument(["[Content_Types].xml", "<Types/>"]))).toBe("unreadable");
  });

  it("may be ten megabytes and not a byte more", async () => {
    const filled = (length: number) => joined(pdf(), new Uint8Array(length - pdf().length));
    expect(await read(filled(MOST_DOCUMENT_BYTES))).toBe("pdf");
    expect(await read(filled(MOST_DOCUMENT_BYTES + 1))).toBe("too-large");
  });
});
