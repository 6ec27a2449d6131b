import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { PREFILLED_FIELDS } from "./choices.ts";

/** How what a listing's form holds reads to people, in one language. */
export type FieldWords = {
  /** A value in words; `name` is its field, or its list or group and its member (`terms.mode`). Null: it is a text and says itself. */
  value: (name: string, raw: string) => string | null;
  /** A text inside of a line of words, kept to its own direction. */
  text: (raw: string) => string;
  /** A value of a row or group with what it is. */
  labelled: (name: string, value: string) => string;
  list: (values: readonly string[]) => string;
};

/** Texts of their own, in the language of the listing; everything else is told in the reader's. */
const TEXTS = new Set([
  "title",
  "summary",
  "body",
  "pictureAlt",
  "city",
  "recordingUrl",
  "version",
  "venueName",
  "venueAddress",
]);

/** Whether a field is told in the reader's language, and not as it was typed. */
export function isWorded(field: string): boolean {
  return !TEXTS.has(field) && !field.startsWith("parts.");
}

/** Members of rows and groups in the order in which they are read. What is not among them follows. */
const MEMBERS = [
  ..."name nativeName role affiliation orcid countryCode mode capacity opensAt closesAt externalUrl".split(" "),
  ..."localStart localEnd venueName venueAddress room onlineUrl weekdays opens closes".split(" "),
  ..."title year doi deadlineOn startsOn endsOn places reason timeZone shownAs email".split(" "),
];

/**
 * What a listing's form holds as people read it: codes, days, times and zones in words, a line for each row, and each part of the text as a
 * field of its own. Empty values are left out. By its names the answer is no form any more.
 */
export function wordedFields(fields: Fields, words: FieldWords): Fields {
  const told: [string, string][] = [];
  for (const [field, value] of Object.entries(nestedForm(fields, PREFILLED_FIELDS))) {
    if (typeof value === "string") told.push([field, value === "" ? "" : (words.value(field, value) ?? value)]);
    else if (field === "parts") told.push(...partsOf(value as Record<string, string>));
    else if (Array.isArray(value)) told.push([field, listed(field, value, words)]);
    else told.push([field, line(field, value as Row, words).join("\n")]);
  }
  return Object.fromEntries(told);
}

type Row = Record<string, string | string[]>;

function partsOf(parts: Record<string, string>): [string, string][] {
  return Object.entries(parts).map(([part, text]) => [`parts.${part}`, text]);
}

function listed(field: string, values: readonly (string | Row)[], words: FieldWords): string {
  const rows = values.filter((value) => typeof value === "object");
  if (rows.length > 0) return rows.map((row) => `• ${line(field, row, words).join(DOT)}`).join("\n");
  return words.list(values.map((value) => words.value(field, String(value)) ?? String(value)));
}

/** The members of a row or group that say something, each with what it is. */
function line(list: string, row: Row, words: FieldWords): string[] {
  const place = (member: string) => (MEMBERS.indexOf(member) + MEMBERS.length + 1) % (MEMBERS.length + 1);
  return Object.keys(row)
    .filter((member) => member !== "id" && row[member] !== "" && row[member]?.length !== 0)
    .sort((one, other) => place(one) - place(other))
    .map((member) => {
      const name = `${list}.${member}`;
      const said = [row[member] ?? ""].flat().map((raw) => words.value(name, raw) ?? words.text(raw));
      return words.labelled(name, words.list(said));
    });
}
