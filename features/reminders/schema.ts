import { z } from "zod";
import { checkbox, choice, optional, webAddress } from "@/lib/text/zod.ts";

/** What a listing's people are written by the clock: when they are reminded, whether they are thanked, and what they are asked then. */
export const roundsForm = z.object({
  reminderDays: choice(["0", "1", "3", "7"]).transform(Number),
  sendsThanks: checkbox(),
  followUpUrl: optional(webAddress()).transform((address) => address ?? ""),
});
export type RoundsInput = z.output<typeof roundsForm>;
