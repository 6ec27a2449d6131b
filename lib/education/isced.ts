import type { Locale } from "@/lib/i18n/locales.ts";

/** Every code of ISCED-F 2013: broad fields of two digits, narrow of three, detailed of four. */
export const FIELD_CODES: readonly string[] = `00 001 0011 002 0021 003 0031
  01 011 0111 0112 0113 0114 018 0188
  02 021 0211 0212 0213 0214 0215 022 0221 0222 0223 0228 023 0231 0232 028 0288
  03 031 0311 0312 0313 0314 032 0321 0322 038 0388
  04 041 0411 0412 0413 0414 0415 0416 0417 042 0421 048 0488
  05 051 0511 0512 052 0521 0522 053 0531 0532 0533 054 0541 0542 058 0588
  06 061 0611 0612 0613 068 0688
  07 071 0711 0712 0713 0714 0715 0716 072 0721 0722 0723 0724 073 0731 0732 078 0788
  08 081 0811 0812 082 0821 083 0831 084 0841 088 0888
  09 091 0911 0912 0913 0914 0915 0916 0917 092 0921 0922 0923 098 0988
  10 101 1011 1012 1013 1014 1015 102 1021 1022 103 1031 1032 104 1041 108 1088
  99 999 9999`.split(/\s+/);

const codes = new Set(FIELD_CODES);

/** Is this a code of ISCED-F 2013? Needs no names, so that forms may ask in the browser too. */
export function isFieldCode(text: string): boolean {
  return codes.has(text);
}

/** The name of a field in an interface language; a code that does not exist is returned as it is. Server only. */
export function fieldName(code: string, locale: Locale): string {
  return names().get(code)?.[locale] ?? code;
}

export type FieldOption = { value: string; label: string; level: "broad" | "narrow" | "detailed" };
export type FieldGroup = { value: string; label: string; options: FieldOption[] };

/**
 * The fields for a picker, grouped by broad field, in the standard's order. A narrow field that holds one detailed field of
 * the same name is offered once, unless the other is what was `chosen`. Without "field unknown": a listing simply has no field then. Server only.
 */
export function fieldOptions(locale: Locale, chosen = ""): FieldGroup[] {
  return FIELD_CODES.filter((code) => code.length === 2 && code !== "99").map((broad) => ({
    value: broad,
    label: fieldName(broad, locale),
    options: FIELD_CODES.filter(
      (code) => code.startsWith(broad) && (code === chosen || !repeatsParent(code, locale)),
    ).map((code) => ({
      value: code,
      label: fieldName(code, locale),
      level: levelOf(code),
    })),
  }));
}

function repeatsParent(code: string, locale: Locale): boolean {
  return code.length > 2 && fieldName(code, locale) === fieldName(code.slice(0, -1), locale);
}

function levelOf(code: string): FieldOption["level"] {
  return code.length === 2 ? "broad" : code.length === 3 ? "narrow" : "detailed";
}

let table: Map<string, Record<string, string>> | undefined;

/**
 * Read at first use, from the folder that the portal is started in. The file module is asked for at run time, because
 * a schema that only needs the codes is also bundled for the browser.
 */
function names(): Map<string, Record<string, string>> {
  if (table) return table;
  const text = process.getBuiltinModule("node:fs").readFileSync(`${process.cwd()}/data/isced-f-2013.tsv`, "utf8");
  const [header = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  table = new Map(
    rows.map((row) => [row[0] ?? "", Object.fromEntries(header.map((column, index) => [column, row[index] ?? ""]))]),
  );
  return table;
}
