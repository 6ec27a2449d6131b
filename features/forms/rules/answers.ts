import { isCountryCode } from "@/lib/places/countries.ts";
import { cleanLine, cleanText } from "@/lib/text/clean.ts";
import type { FieldError } from "@/lib/text/zod.ts";
import { isPlainDate } from "@/lib/time/zone.ts";
import { hasOptions } from "./field-kinds.ts";
import { type FormField, TICKED } from "./fields.ts";
import { LONGEST_LONG_TEXT, LONGEST_SHORT_TEXT } from "./limits.ts";
import { inputName, isAsked, type Slot } from "./shown.ts";

/** Longer input is refused before any work is done on it. */
const LONGEST_INPUT = 20_000;

/** A text, or the keys of several options. Of a file: that there is one. */
export type AnswerValue = string | readonly string[];

/** What stands in the place of a file's answer; the bytes go their own way. */
export const A_FILE = "file";

export type GivenAnswer = {
  slot: Slot;
  field: FormField;
  value: AnswerValue;
  /** Nothing was typed: what was answered before stays. */
  isKept: boolean;
};

/** What came with a form. */
export type Sent = {
  /** The texts under an input's name, as sent. */
  texts: (name: string) => readonly string[];
  /** Whether a file came under it, or what is wrong with the one that came. */
  file: (name: string) => "none" | "there" | FieldError;
  /**
   * An answer from before that is not shown again and so stays when nothing is typed: of sensitive fields and files. Undefined when
   * there is none, or when it was asked to be removed.
   */
  kept: (slot: Slot, key: string) => AnswerValue | undefined;
};

/**
 * Reads the answers to a version of a form and says what is wrong with them, by the names of the inputs. `people` are the numbers of
 * those who come; the fields for each person are read for each of them, all others once. Fields that are not shown, because what
 * they depend on was answered otherwise, are ignored whatever was sent in them, and are required only when shown.
 *
 * Errors: `required`, `consentRequired`, `tooLong`, `invalidAmount`, `invalidDate`, `invalidCountry`, `invalidChoice` and what a file
 * may be refused for.
 */
export function readAnswers(
  fields: readonly FormField[],
  people: readonly Slot[],
  sent: Sent,
): { answers: GivenAnswer[]; errors: Record<string, FieldError> } {
  const answers = new Map<string, GivenAnswer>();
  const errors: Record<string, FieldError> = {};
  for (const field of fields) {
    if (field.kind === "heading") continue;
    for (const slot of field.per === "person" ? people : (["all"] as const)) {
      const name = inputName(slot, field.key);
      const answerTo = (key: string) =>
        (answers.get(inputName(slot, key)) ?? answers.get(inputName("all", key)))?.value;
      const { shownIfKey, shownIfValues } = field;
      if (!isAsked(shownIfKey === null ? null : { key: shownIfKey, values: shownIfValues }, answerTo)) continue;
      const read = readOne(field, name, sent);
      if ("error" in read) {
        errors[name] = read.error;
        continue;
      }
      const kept = read.value === null ? sent.kept(slot, field.key) : undefined;
      const value = read.value ?? kept ?? null;
      if (value !== null) answers.set(name, { slot, field, value, isKept: kept !== undefined });
      else if (field.required) errors[name] = field.kind === "consent" ? "consentRequired" : "required";
    }
  }
  return { answers: [...answers.values()], errors };
}

type Read = { value: AnswerValue | null } | { error: FieldError };

/** One answer as typed; a null value where nothing was. */
function readOne(field: FormField, name: string, sent: Sent): Read {
  if (field.kind === "file") {
    const file = sent.file(name);
    return file === "none" ? { value: null } : file === "there" ? { value: A_FILE } : { error: file };
  }
  const texts = sent.texts(name);
  if (texts.some((text) => text.length > LONGEST_INPUT)) return { error: "tooLong" };
  if (field.kind === "several") return readSeveral(field, texts);
  const [text = ""] = texts;
  if (field.kind === "long_text") return bounded(cleanText(text), LONGEST_LONG_TEXT);
  const line = cleanLine(text);
  if (line === "") return { value: null };
  return readLine(field, line);
}

function readLine(field: FormField, line: string): Read {
  switch (field.kind) {
    case "number":
      return orError(readNumber(line), "invalidAmount");
    case "date":
      return orError(isPlainDate(line) && line >= "1900" && line < "2201" ? line : null, "invalidDate");
    case "country":
      return orError(isCountryCode(line) ? line : null, "invalidCountry");
    case "choice":
      return orError(field.options.includes(line) ? line : null, "invalidChoice");
    case "consent":
      return { value: TICKED };
    default:
      return bounded(line, LONGEST_SHORT_TEXT);
  }
}

function readSeveral(field: FormField, texts: readonly string[]): Read {
  const chosen = [...new Set(texts.filter((text) => text !== ""))];
  if (!chosen.every((one) => field.options.includes(one))) return { error: "invalidChoice" };
  // In the order of the options, not of the browser.
  return { value: chosen.length === 0 ? null : field.options.filter((option) => chosen.includes(option)) };
}

/** `varchar(n)` counts code points, JavaScript UTF-16 units. */
function bounded(text: string, most: number): Read {
  if (text === "") return { value: null };
  return Array.from(text).length > most ? { error: "tooLong" } : { value: text };
}

function orError(value: string | null, error: FieldError): Read {
  return value === null ? { error } : { value };
}

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/**
 * A number as people type it: digits of Arabic, Persian, Hindi or full width, a comma or an Arabic mark for the decimals. Answered in
 * the digits 0 to 9 with a point, or null when it is none.
 */
export function readNumber(text: string): string | null {
  const plain = Array.from(text, asciiDigit)
    .join("")
    .replace(/[\u2212\uFF0D]/u, "-")
    .replace(/[,\u066B\uFF0C\uFF0E]/u, ".")
    .replace(/\s/gu, "");
  if (!NUMBER.test(plain)) return null;
  return plain.replace(/^(-?)0+(?=\d)/, "$1").replace(/\.0+$|(\.\d*?)0+$/, "$1");
}

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}

/** Whether a stored answer is one that this field could have been given: option keys are looked up in it. */
export function isAnswerValue(value: unknown): value is AnswerValue {
  return typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));
}

/** An answer in words: options by their labels, everything else as it was typed. `labels` are those of the field's options, by key. */
export function optionWords(
  field: Pick<FormField, "kind">,
  value: AnswerValue,
  labels: ReadonlyMap<string, string>,
): string[] {
  const values = [value].flat();
  return hasOptions(field.kind) ? values.map((one) => labels.get(one) ?? one) : values;
}
