import { z } from "zod";
import { choice, emailField, error, optional, paragraph } from "@/lib/text/zod.ts";
import type { ProblemReason } from "@/prisma/generated/enums.ts";

/** What can be wrong with a listing, in the order in which it is offered. */
export const PROBLEM_REASONS = [
  "wrong_information",
  "not_genuine",
  "offensive",
  "copyright",
  "other",
] as const satisfies readonly ProblemReason[];

/** What somebody reports of a listing. `formKey` is made for one view of the form. */
export const reportSchema = z.object({
  formKey: z.uuid(error("required")),
  reason: choice(PROBLEM_REASONS),
  text: paragraph({ min: 10, max: 4000 }),
  email: optional(emailField()),
});
export type ReportInput = z.output<typeof reportSchema>;

/** What came of a report, in the office's words. */
export const settlementSchema = z.object({ reason: paragraph({ min: 3, max: 2000 }) });

export const REPORT_STATES = ["open", "settled"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The state that an address of the queue names; what is open when it names none. */
export function readReportState(text: string | string[] | undefined): ReportState {
  return REPORT_STATES.find((state) => state === text) ?? "open";
}
