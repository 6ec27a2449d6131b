import { z } from "zod";
import { emailField, error, line, paragraph } from "@/lib/text/zod.ts";

/** What somebody writes to an institution. `formKey` is made for one view of the form. */
export const inquirySchema = z.object({
  formKey: z.uuid(error("required")),
  name: line({ max: 200 }),
  email: emailField(),
  subject: line({ min: 3, max: 200 }),
  text: paragraph({ min: 20, max: 5000 }),
});
export type InquiryInput = z.output<typeof inquirySchema>;

/** A field that people never see: whatever fills it in is a program. */
export const TRAP = "homepage";
