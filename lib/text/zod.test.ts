import { describe, expect, it } from "vitest";
import type { z } from "zod";
import * as fields from "@/lib/text/zod.ts";
import messages from "@/messages/en.json" with { type: "json" };

function answer(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  return result.success ? result.data : result.error.issues.map((issue) => issue.message);
}

describe("fields of forms", () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ["line", fields.line({ max: 5 }), "  a \n b ", "a b"],
    ["empty line", fields.line({ max: 5 }), " \u200B ", ["required"]],
    ["absent line", fields.line({ max: 5 }), undefined, ["required"]],
    ["empty line that may be", fields.line({ min: 0, max: 5 }), " ", ""],
    ["short line", fields.line({ min: 3, max: 5 }), "ab", ["tooShort"]],
    ["long line", fields.line({ max: 5 }), "abcdef", ["tooLong"]],
    ["line of five wide characters", fields.line({ max: 5 }), "𠮷𠮷𠮷𠮷𠮷", "𠮷𠮷𠮷𠮷𠮷"],
    ["huge line", fields.line({ max: 5 }), "a".repeat(300_000), ["tooLong"]],
    ["paragraph", fields.paragraph({ max: 20 }), "a\r\nb\0", "a\nb"],
    ["file instead of text", fields.line({ max: 5 }), new Blob(["a"]), ["required"]],
    ["e-mail", fields.emailField(), " Li@SYSU.edu.cn", "li@sysu.edu.cn"],
    ["wrong e-mail", fields.emailField(), "x(y)@v.org", ["invalidEmail"]],
    ["no e-mail", fields.emailField(), "", ["required"]],
    ["web address", fields.webAddress(), "https://V.org", "https://v.org/"],
    ["script address", fields.webAddress(), "javascript:alert(1)", ["invalidAddress"]],
    ["address with a name in it", fields.webAddress(), "https://a@v.org/", ["invalidAddress"]],
    ["address with a break", fields.webAddress(), "https://v.org/\r\nx", ["invalidAddress"]],
    ["address without host", fields.webAddress(), "https:///x", ["invalidAddress"]],
    ["local address", fields.webAddress(), "http://localhost/", ["invalidAddress"]],
    ["numeric address", fields.webAddress(), "http://127.0.0.1/", ["invalidAddress"]],
    ["Chinese address", fields.webAddress(), "https://例子.中国/", "https://xn--fsqu00a.xn--fiqs8s/"],
    ["language", fields.languageTag(), "zh-CN", "zh-CN"],
    ["no language", fields.languageTag(), "xx", ["invalidLanguage"]],
    ["country", fields.countryCode(), "UZ", "UZ"],
    ["no country", fields.countryCode(), "XK", ["invalidCountry"]],
    ["zone", fields.timeZone(), "Asia/Samarkand", "Asia/Samarkand"],
    ["no zone", fields.timeZone(), "+08:00", ["invalidTimeZone"]],
    ["wall time", fields.localDateTime(), "2026-12-01T09:30", "2026-12-01T09:30"],
    ["no wall time", fields.localDateTime(), "2026-02-30T09:30", ["invalidDateTime"]],
    ["date", fields.plainDate(), "2028-02-29", "2028-02-29"],
    ["no date", fields.plainDate(), "2027-02-29", ["invalidDate"]],
    ["far date", fields.plainDate(), "9999-01-01", ["invalidDate"]],
    ["time of day", fields.timeOfDay(), "24:00", ["invalidTime"]],
    ["number", fields.wholeNumber({ min: 1, max: 9 }), " 7 ", 7],
    ["small number", fields.wholeNumber({ min: 1, max: 9 }), "0", ["tooSmall"]],
    ["large number", fields.wholeNumber({ min: 1, max: 9 }), "10", ["tooLarge"]],
    ["no number", fields.wholeNumber({ min: 1, max: 9 }), "1e1", ["invalidNumber"]],
    ["choice", fields.choice(["a", "b"]), "b", "b"],
    ["no choice", fields.choice(["a", "b"]), "c", ["invalidChoice"]],
    ["missing choice", fields.choice(["a", "b"]), "", ["required"]],
    ["ticked box", fields.checkbox(), "on", true],
    ["empty box", fields.checkbox(), undefined, false],
    ["consent", fields.consent(), undefined, ["consentRequired"]],
    ["ORCID iD", fields.orcidField(), "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["wrong ORCID iD", fields.orcidField(), "0000-0002-1825-0098", ["invalidOrcid"]],
    ["DOI", fields.doiField(), "doi:10.1000/XYZ", "10.1000/xyz"],
    ["wrong DOI", fields.doiField(), "11.1000/xyz", ["invalidDoi"]],
    ["empty optional", fields.optional(fields.emailField()), "  ", null],
    ["absent optional", fields.optional(fields.emailField()), undefined, null],
    ["wrong optional", fields.optional(fields.emailField()), "x", ["invalidEmail"]],
  ])("%s", (_name, schema, input, expected) => {
    expect(answer(schema, input)).toEqual(expected);
  });

  it("has a sentence for every error", () => {
    expect(Object.keys(messages.errors)).toEqual(expect.arrayContaining([...fields.FIELD_ERRORS]));
  });
});
