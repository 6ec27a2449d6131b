import { describe, expect, it } from "vitest";
import { cleanFileName, savedAs } from "./file-name.ts";

describe("the name under which a document is saved", () => {
  it.each([
    ["Programme 2031.pdf", "Programme 2031.pdf"],
    ["日程（草案）.docx", "日程（草案）.pdf"],
    ["برنامج المؤتمر.pdf", "برنامج المؤتمر.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\me\\plan.pdf", "plan.pdf"],
    ["invoice.pdf.exe", "invoice.pdf.pdf"],
    ["gpj.\u202Efdp.exe", "gpj.fdp.pdf"],
    ['a"b<c>d|e?f*g%h.pdf', "a b c d e f g h.pdf"],
    ["line\r\nSet-Cookie: x=1.pdf", "line Set-Cookie x=1.pdf"],
    ["...hidden", "hidden.pdf"],
    [".pdf", "document.pdf"],
    ["CON.pdf", "document.pdf"],
    ["", "document.pdf"],
    [`${"界".repeat(300)}.pdf`, `${"界".repeat(76)}.pdf`],
  ])("%j becomes %j", (given, saved) => {
    expect(cleanFileName(given, "pdf")).toBe(saved);
  });

  it("stands in the header in plain letters and as it is, and nothing breaks out of it", () => {
    expect(savedAs("Программа (1)'.pdf")).toBe(
      `attachment; filename="_________ (1)'.pdf"; filename*=UTF-8''%D0%9F%D1%80%D0%BE%D0%B3%D1%80%D0%B0%D0%BC%D0%BC%D0%B0%20%281%29%27.pdf`,
    );
    expect(savedAs('a"; filename="b\r\n.pdf')).toBe(
      `attachment; filename="a_; filename=_b__.pdf"; filename*=UTF-8''a%22%3B%20filename%3D%22b%0D%0A.pdf`,
    );
  });
});
