import { z } from "zod";
import { languageTag, line, wholeNumber } from "@/lib/text/zod.ts";
import { LONGEST_TITLE, MOST_ATTACHMENTS } from "./rules/attachments.ts";

/** What is said of a document. */
export const attachmentSchema = z.object({ title: line({ max: LONGEST_TITLE }), language: languageTag() });

/** The same with its place among the others, counted from one. */
export const attachmentPlaceSchema = attachmentSchema.extend({
  position: wholeNumber({ min: 1, max: MOST_ATTACHMENTS }),
});

export type AttachmentForm = z.output<typeof attachmentSchema>;
export type AttachmentPlaceForm = z.output<typeof attachmentPlaceSchema>;
