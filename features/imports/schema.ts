import { z } from "zod";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { ROUTES } from "@/features/listings/rules/routes.ts";
import { choice, countryCode, idField, languageTag, line, optional, paragraph, timeZone } from "@/lib/text/zod.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { ENCODINGS } from "./rules/encodings.ts";

const [firstKind, ...otherKinds] = KIND_NAMES as [ListingKind, ...ListingKind[]];

/** What is asked beside the file: what its rows are, which list it is, and what holds for rows that do not say it. */
export const importForm = z.object({
  kind: choice([firstKind, ...otherKinds]),
  list: line({ max: 120 }),
  unitId: optional(idField()),
  sourceLanguage: languageTag(),
  route: choice(ROUTES),
  countryCode: countryCode(),
  city: line({ min: 0, max: 120 }).default(""),
  timeZone: timeZone(),
});
export type ImportForm = z.output<typeof importForm>;

/** As what a file is to be read; empty: as it looks. */
export const encodingForm = z.object({ encoding: z.enum(["", ...ENCODINGS]).catch("") });

/** Why what its source has called off is called off here, too; readers and everybody registered read it. */
export const cancelReasonForm = z.object({ reason: paragraph({ max: 2000 }).default("") });
