import "server-only";
import { Prisma } from "@/prisma/generated/client.ts";

/**
 * Whether a row of `listing` is over by the database's clock, in a statement; what `registrationEnd` in
 * rules/admission.ts decides.
 */
export const LISTING_IS_OVER = Prisma.sql`COALESCE(now() >= COALESCE(listing.ends_at, (
  SELECT max((intake.deadline_on + 1)::timestamp AT TIME ZONE intake.time_zone)
  FROM intake WHERE intake.listing_id = listing.id
)), false)`;
