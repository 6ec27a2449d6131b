import "server-only";
import { accountData } from "@/features/accounts/personal-data.ts";
import { auditData } from "@/features/audit/personal-data.ts";
import { certificateData } from "@/features/certificates/personal-data.ts";
import { checkInData } from "@/features/check-in/personal-data.ts";
import { answerData } from "@/features/forms/personal-data.ts";
import { inquiryData } from "@/features/inquiries/personal-data.ts";
import { membershipData } from "@/features/institutions/personal-data.ts";
import { letterData } from "@/features/letters/personal-data.ts";
import { draftData } from "@/features/listings/personal-data.ts";
import { mailData } from "@/features/notifications/personal-data.ts";
import { registrationData } from "@/features/registrations/personal-data.ts";
import { reportData } from "@/features/reports/personal-data.ts";
import { savedSearchData } from "@/features/saved-searches/personal-data.ts";
import { translatorData } from "@/features/translators/personal-data.ts";
import type { PersonalData } from "../rules/personal-data.ts";

/**
 * What every feature holds about people, in the order in which it is erased: what hangs on registrations before them, the account last.
 * A table with a column about people that nobody here names needs a reason (registry.db.test.ts).
 */
export const PERSONAL_DATA: readonly PersonalData[] = [
  answerData,
  letterData,
  checkInData,
  certificateData,
  registrationData,
  inquiryData,
  reportData,
  savedSearchData,
  draftData,
  translatorData,
  membershipData,
  mailData,
  auditData,
  accountData,
];
