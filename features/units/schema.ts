import { z } from "zod";
import { namesField } from "@/features/institutions/schema.ts";
import { choice, optional, webAddress, wholeNumber } from "@/lib/text/zod.ts";
import { UNIT_KINDS } from "./rules/kinds.ts";

/** What a unit says of itself, and the count of saves that the form was opened with (0: a new one). */
export const unitSchema = z.object({
  names: namesField,
  kind: choice(UNIT_KINDS),
  website: optional(webAddress()).transform((address) => address ?? ""),
  revision: wholeNumber({ min: 0, max: 1_000_000_000 }),
});
export type UnitText = z.output<typeof unitSchema>;
