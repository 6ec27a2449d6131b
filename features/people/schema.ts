import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { choice, consent, error, idField, line, optional, orcidField, plainDate, wholeNumber } from "@/lib/text/zod.ts";

export const NAME_ORDERS = ["given_first", "family_first"] as const;

const LONGEST_PART = 99;

const revision = wholeNumber({ min: 0, max: 1_000_000_000 });
const part = line({ min: 0, max: LONGEST_PART }).optional().default("");

/** What an institution says of a person, and the count of saves that the form was opened with (0: a new one). */
export const personSchema = z
  .object({
    givenName: part,
    familyName: part,
    nameOrder: choice(NAME_ORDERS).default("given_first"),
    nativeName: line({ min: 0, max: 200 }).optional().default(""),
    orcid: optional(orcidField()),
    affiliation: line({ min: 0, max: 300 }).optional().default(""),
    /** Name, or last part of the address, of an institution of the portal that the person belongs to. */
    institution: line({ min: 0, max: 300 }).optional().default(""),
    /** What the person is by profession, by language. */
    titles: z
      .partialRecord(z.enum(LOCALES), line({ min: 0, max: 200 }))
      .optional()
      .default({}),
    revision,
  })
  .refine(({ givenName, familyName, nativeName }) => `${givenName}${familyName}${nativeName}` !== "", {
    path: ["familyName"],
    ...error("required"),
  });
export type PersonText = z.output<typeof personSchema>;

/** Which person stays of two, each as it was read. */
export const personMergeSchema = z.object({
  revision,
  into: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^[0-9a-f-]{36}~\d{1,9}$/, error("required")))
    .transform((text) => text.split("~"))
    .pipe(z.tuple([idField(), revision])),
});
export type PersonMerge = z.output<typeof personMergeSchema>;

/** Who said when that the photo may be shown. `today` is YYYY-MM-DD. */
export const consentSchema = (today: string) =>
  z.object({
    consentBy: line({ max: 200 }),
    consentOn: plainDate().refine((day) => day <= today, error("invalidDate")),
    agreed: consent(),
  });
export type PhotoConsent = z.output<ReturnType<typeof consentSchema>>;
