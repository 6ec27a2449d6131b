import { z } from "zod";
import { cleanLine } from "@/lib/text/clean.ts";
import {
  choice,
  countryCode,
  emailField,
  error,
  languageTag,
  line,
  paragraph,
  webAddress,
  wholeNumber,
} from "@/lib/text/zod.ts";
import { MEMBERSHIP_ROLES } from "./rules/membership.ts";

export const INSTITUTION_KINDS = [
  "university",
  "museum",
  "research_centre",
  "school",
  "company",
  "public_body",
] as const;

const NAMES_LIMIT = 20;

const nameRow = z.object({
  language: z.string().optional().default(""),
  name: line({ min: 0, max: 300 }),
  about: paragraph({ max: 5000 }).optional().default(""),
});

/**
 * Names in one or more languages, as rows of a form. A row without name and text is not there; the errors of the
 * others stand at the row's own place, so that the form shows them beside it.
 */
const names = z
  .array(nameRow)
  .max(NAMES_LIMIT, error("tooMany"))
  .check((context) => {
    const seen = new Set<string>();
    const refuse = (index: number, field: string, message: string) =>
      context.issues.push({ code: "custom", message, path: [index, field], input: context.value });
    for (const [index, row] of context.value.entries()) {
      if (row.name === "" && row.about === "") continue;
      if (row.name === "") refuse(index, "name", "required");
      const language = languageTag().safeParse(row.language);
      if (!language.success) refuse(index, "language", language.error.issues[0]?.message ?? "invalidLanguage");
      else if (seen.has(language.data)) refuse(index, "language", "duplicate");
      else seen.add(language.data);
    }
    if (context.value.every((row) => row.name === "" && row.about === "")) refuse(0, "name", "required");
  })
  .transform((rows) =>
    rows
      .filter((row) => row.name !== "")
      .map((row) => ({ language: cleanLine(row.language), name: row.name, about: row.about })),
  );

const place = { city: line({ max: 120 }), website: webAddress() };

/** What somebody says who takes up a university of the register; its name comes from the register. */
export const claimSchema = z.object({ ...place, sourceLanguage: languageTag() });
export type Claim = z.output<typeof claimSchema>;

/** What an institution outside the register says of itself. The first name's language is its source language. */
export const applicationSchema = z.object({
  names,
  kind: choice(INSTITUTION_KINDS),
  countryCode: countryCode(),
  ...place,
  reason: paragraph({ min: 20, max: 4000 }),
});
export type ApplicationText = z.output<typeof applicationSchema>;

/** Names and texts, city and web address, and the count of saves that the form was opened with. */
export const profileSchema = z.object({
  names,
  sourceLanguage: languageTag(),
  ...place,
  revision: wholeNumber({ min: 1, max: 1_000_000_000 }),
});
export type Profile = z.output<typeof profileSchema>;

export const invitationSchema = z.object({ email: emailField(), role: choice(MEMBERSHIP_ROLES) });
export type InvitationText = z.output<typeof invitationSchema>;

export const roleSchema = z.object({ role: choice(MEMBERSHIP_ROLES) });

/** A reason that somebody else will read: said in at least a few words. */
export const reasonSchema = z.object({ reason: paragraph({ min: 10, max: 2000 }) });

/** A decision about an application, on the state of it that was read. */
export const decisionSchema = reasonSchema.extend({ revision: wholeNumber({ min: 1, max: 1_000_000_000 }) });

/** The office's own evidence: what was checked, and how. */
export const verificationSchema = z.object({ evidence: line({ min: 10, max: 500 }) });

/**
 * The rows of a form's repeated names: fields `names.0.language`, `names.0.name`, `names.0.about`. Row numbers without
 * any field are closed up; a form names at most `NAMES_LIMIT` and one.
 */
export function nameRows(values: Record<string, string | string[]>): { language: string; name: string; about: string }[] {
  const rows: { language: string; name: string; about: string }[] = [];
  for (let index = 0; index <= NAMES_LIMIT; index++) {
    const read = (field: string) => {
      const value = values[`names.${index}.${field}`];
      return typeof value === "string" ? value : (value?.[0] ?? "");
    };
    const present = ["language", "name", "about"].some((field) => values[`names.${index}.${field}`] !== undefined);
    if (present) rows.push({ language: read("language"), name: read("name"), about: read("about") });
  }
  return rows;
}
