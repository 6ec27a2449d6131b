import { z } from "zod";
import { parseDoi } from "@/lib/identifiers/doi.ts";
import { parseOrcid } from "@/lib/identifiers/orcid.ts";
import { isCountryCode } from "@/lib/places/countries.ts";
import { isLanguageTag } from "@/lib/places/languages.ts";
import { cleanLine, cleanText } from "@/lib/text/clean.ts";
import { parseEmailAddress } from "@/lib/text/email-address.ts";
import { isLocalDateTime, isPlainDate, isTimeZone } from "@/lib/time/zone.ts";
import { isId } from "../id.ts";

/** What can be wrong with a field. Schemas put the code where zod has its message; the page shows `errors.<code>`. */
export const FIELD_ERRORS = [
  "required",
  "tooShort",
  "tooLong",
  "tooFew",
  "tooMany",
  "tooSmall",
  "tooLarge",
  "invalidEmail",
  "invalidAddress",
  "invalidLanguage",
  "invalidCountry",
  "invalidTimeZone",
  "invalidDate",
  "invalidDateTime",
  "invalidTime",
  "invalidNumber",
  "invalidAmount",
  "invalidLatitude",
  "invalidLongitude",
  "invalidChoice",
  "invalidOrcid",
  "invalidDoi",
  "invalidRegistryNumber",
  "endBeforeStart",
  "dateInPast",
  "dateInFuture",
  "passportEnds",
  "outsideEvent",
  "invalidPassport",
  "duplicate",
  "consentRequired",
  "oneQuestion",
  "conditionOfPerson",
  "conditionSensitive",
  "chooseFileAgain",
  "fileTooLarge",
  "invalidFile",
  "unknownPlaceholder",
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];

export function isFieldError(text: string): text is FieldError {
  return (FIELD_ERRORS as readonly string[]).includes(text);
}

/** What zod takes as message; only our codes. */
export function error(code: FieldError): { error: FieldError } {
  return { error: code };
}

/** Longer input is refused before any work is done on it. */
const LONGEST_INPUT = 200_000;
const typed = () => z.string(error("required")).max(LONGEST_INPUT, error("tooLong"));

/** One line of text. Lengths are in characters as the database counts them; an empty line is `required` unless `min` is 0. */
export function line({ min = 1, max }: { min?: number; max: number }) {
  return typed().transform(cleanLine).pipe(bounded(min, max));
}

/** Text of several lines, Markdown or plain; may be empty unless `min` says otherwise. */
export function paragraph({ min = 0, max }: { min?: number; max: number }) {
  return typed().transform(cleanText).pipe(bounded(min, max));
}

/** One e-mail address, answered in its normalised form. */
export function emailField() {
  return parsed("invalidEmail", parseEmailAddress);
}

/** A web address: http or https, a public-looking host, no user name or password in it. */
export function webAddress() {
  return parsed("invalidAddress", parseWebAddress);
}

/** A BCP 47 language tag. */
export function languageTag() {
  return checked("invalidLanguage", isLanguageTag);
}

/** An ISO 3166-1 alpha-2 code. */
export function countryCode() {
  return checked("invalidCountry", isCountryCode);
}

/** An IANA time zone. */
export function timeZone() {
  return checked("invalidTimeZone", isTimeZone);
}

/** A wall time YYYY-MM-DDTHH:MM between the years 1900 and 2200. */
export function localDateTime() {
  return checked("invalidDateTime", (text) => isLocalDateTime(text) && isSensibleYear(text));
}

/** A date YYYY-MM-DD between the years 1900 and 2200. */
export function plainDate() {
  return checked("invalidDate", (text) => isPlainDate(text) && isSensibleYear(text));
}

/** A time of day HH:MM. */
export function timeOfDay() {
  return checked("invalidTime", (text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text));
}

/** A whole number as a form sends it. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  return checked("invalidNumber", (text) => /^-?\d{1,12}$/.test(text))
    .transform(Number)
    .pipe(z.number().min(min, error("tooSmall")).max(max, error("tooLarge")));
}

/** One of a closed list. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return typed()
    .transform(cleanLine)
    .pipe(z.string().min(1, error("required")))
    .pipe(z.enum(values, error("invalidChoice")));
}

/** A ticked box. */
export function checkbox() {
  return z.preprocess((input) => input === "on" || input === "true" || input === true, z.boolean());
}

/** A box that must be ticked to go on. */
export function consent() {
  return checkbox().refine((ticked) => ticked, error("consentRequired"));
}

/** An ORCID iD with a right check digit. */
export function orcidField() {
  return parsed("invalidOrcid", parseOrcid);
}

/** A DOI. */
export function doiField() {
  return parsed("invalidDoi", parseDoi);
}

/** A field that may be left empty: nothing, or only spaces, answers null. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((input) => (isBlank(input) ? null : input), schema.nullable());
}

/** Ticked boxes and chosen lines: nothing, one text, or several, each once and `most` of them. */
export function several<Member extends z.ZodType<string>>(member: Member, most = 20) {
  return z.preprocess(
    (input) => (input === undefined || input === "" ? [] : Array.isArray(input) ? input : [input]),
    z
      .array(member)
      .max(most, error("tooMany"))
      .transform((chosen) => [...new Set(chosen)]),
  );
}

/** One of our own identifiers, from a list that the page offered. */
export function idField() {
  return z.string().refine(isId, error("invalidChoice"));
}

function isBlank(input: unknown): boolean {
  return (
    input === undefined ||
    input === null ||
    (typeof input === "string" && input.length < 1000 && cleanLine(input) === "")
  );
}

/** `varchar(n)` counts code points, JavaScript UTF-16 units. */
function bounded(min: number, max: number) {
  return z.string().check((context) => {
    const length = Array.from(context.value).length;
    const code: FieldError | null =
      length === 0 && min > 0 ? "required" : length < min ? "tooShort" : length > max ? "tooLong" : null;
    if (code) context.issues.push({ code: "custom", message: code, input: context.value });
  });
}

function checked(code: FieldError, isValid: (text: string) => boolean) {
  return parsed(code, (text) => (isValid(text) ? text : null));
}

function parsed(code: FieldError, parse: (text: string) => string | null) {
  return z
    .string(error("required"))
    .max(2000, error("tooLong"))
    .transform((input, context): string => {
      const value = parse(input.replace(/^\s+|\s+$/g, ""));
      if (value !== null) return value;
      context.issues.push({ code: "custom", message: input.trim() === "" ? "required" : code, input });
      return z.NEVER;
    });
}

function isSensibleYear(text: string): boolean {
  return text >= "1900" && text < "2201";
}

/** The address in normalised form, or null. */
function parseWebAddress(text: string): string | null {
  if (text.length > 500 || /[\s\p{Cc}\p{Cf}\\]/u.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
    return null;
  const address = new URL(text);
  if (address.username !== "" || address.password !== "") return null;
  return /^[a-z0-9.-]+\.[a-z][a-z0-9-]*[a-z0-9]\.?$/.test(address.hostname) ? address.href : null;
}
