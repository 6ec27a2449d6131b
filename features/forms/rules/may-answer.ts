import { isActive } from "@/features/registrations/rules/places.ts";
import type { FormMoment, ListingStatus, RegistrationStatus } from "@/prisma/generated/enums.ts";

/**
 * Whether answers to a form may be given or corrected: by whoever still expects something, the follow-up form by whoever has a place,
 * until the listing is over or called off.
 */
export function mayAnswer(
  moment: FormMoment,
  registration: { status: RegistrationStatus },
  listing: { status: ListingStatus; isOver: boolean },
): boolean {
  if (listing.isOver || (listing.status !== "published" && listing.status !== "postponed")) return false;
  if (registration.status === "confirmed") return true;
  return moment === "registering" && isActive(registration.status);
}
