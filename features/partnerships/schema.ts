import { z } from "zod";
import { checkbox, choice, error, line, optional, paragraph, plainDate } from "@/lib/text/zod.ts";
import { INVITED_ROLES } from "./rules/roles.ts";

/** How an institution is invited. City and days are those of a touring venue, as far as they are known; the right to edit is a co-host's. */
export const partnershipSchema = z
  .object({
    role: choice(INVITED_ROLES),
    note: paragraph({ max: 2000 }).optional().default(""),
    mayEdit: checkbox(),
    city: line({ min: 0, max: 120 }).optional().default(""),
    startsOn: optional(plainDate()),
    endsOn: optional(plainDate()),
  })
  .check((context) => {
    const { startsOn, endsOn } = context.value;
    if (startsOn && endsOn && endsOn < startsOn) {
      context.issues.push({ code: "custom", message: error("endBeforeStart").error, path: ["endsOn"], input: endsOn });
    }
  })
  .transform(({ role, note, mayEdit, city, startsOn, endsOn }) => ({
    role,
    note,
    mayEdit: mayEdit && role === "co_host",
    ...(role === "touring_venue" ? { city, startsOn, endsOn } : { city: "", startsOn: null, endsOn: null }),
  }));

export type PartnershipForm = z.output<typeof partnershipSchema>;

/** Why it is declined, left or ended: the other side reads it. */
export const partingSchema = z.object({ reason: paragraph({ min: 5, max: 2000 }) });
