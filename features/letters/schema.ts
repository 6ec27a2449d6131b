import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { choice, countryCode, error, line, optional, paragraph, plainDate, wholeNumber } from "@/lib/text/zod.ts";
import { COSTS } from "./rules/costs.ts";
import { CONTACT_LENGTH, NAME_LENGTH, REASON_LENGTH } from "./rules/limits.ts";

const NAME = { max: NAME_LENGTH };

/** As the machine-readable zone has it (ICAO 9303): Latin capitals and digits; spaces and hyphens are typed by people. */
function passportNumber() {
  return z
    .string(error("required"))
    .max(100, error("tooLong"))
    .transform((typed) => cleanLine(typed).replace(/[\s-]/g, "").toUpperCase())
    .pipe(
      z
        .string()
        .min(1, error("required"))
        .regex(/^[A-Z0-9]{5,15}$/, error("invalidPassport")),
    );
}

/**
 * What the person says behind the personal link. Where something is kept already, number and birth date may be left empty: they are not
 * shown again, and empty means that they stay.
 */
export function letterForm(isKept: boolean) {
  const number = passportNumber();
  const date = plainDate();
  return z
    .object({
      name: line(NAME),
      nationality: countryCode(),
      passportNumber: isKept ? optional(number) : number,
      issuingCountry: countryCode(),
      validFrom: plainDate(),
      validUntil: plainDate(),
      birthDate: isKept ? optional(date) : date,
      embassy: line(NAME),
      arrivesOn: plainDate(),
      departsOn: plainDate(),
      firstLanguage: choice(LOCALES),
      secondLanguage: choice(LOCALES),
    })
    .check((context) => {
      const { firstLanguage, secondLanguage } = context.value;
      if (firstLanguage === secondLanguage) {
        context.issues.push({ code: "custom", path: ["secondLanguage"], message: "duplicate", input: secondLanguage });
      }
    });
}
export type LetterInput = z.output<ReturnType<typeof letterForm>>;

/** What the institution decides when it issues. */
export const issueForm = z.object({
  costs: choice(COSTS),
  signatoryName: line(NAME),
  signatoryRole: line(NAME),
  signatoryRoleSecond: line({ min: 0, ...NAME }),
  contact: paragraph({ max: CONTACT_LENGTH }),
});
export type IssueInput = z.output<typeof issueForm>;

export const reasonForm = z.object({ reason: paragraph({ min: 1, max: REASON_LENGTH }) });

/** Which state of a letter a page was drawn from. */
export const revisionField = wholeNumber({ min: 1, max: 1_000_000_000 });

/** On what terms and from which state of a letter a draft is drawn. */
export const previewTerms = issueForm.extend({ revision: revisionField });
