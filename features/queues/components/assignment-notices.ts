import type { FormNotices } from "@/components/forms/form-notice.tsx";
import { ASSIGNMENT_REFUSALS, type AssignmentRefusal } from "../rules.ts";

/** What is answered when a case cannot be taken, given or let go. */
export function assignmentNotices(t: (key: `refused.${AssignmentRefusal}`) => string): FormNotices {
  return Object.fromEntries(ASSIGNMENT_REFUSALS.map((refusal) => [refusal, { text: t(`refused.${refusal}`) }]));
}
