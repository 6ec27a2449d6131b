import { type Deadline, registrationEnd } from "@/features/registrations/rules/admission.ts";
import type { AttendanceMode, ListingStatus, RegistrationStatus } from "@/prisma/generated/enums.ts";

/** `not-confirmed`: without a place there is nothing to be invited to. `over`: ended or called off. `online`: nobody travels there. */
export type PlaceRefusal = "not-confirmed" | "over" | "online";

type Listing = {
  status: ListingStatus;
  attendanceMode: AttendanceMode;
  endsAt: Date | null;
  programme: { intakes: readonly Deadline[] } | null;
};

/** Whether people are invited to a listing by letter at all: nobody travels to what is online only. */
export function takesLetters({ attendanceMode }: { attendanceMode: AttendanceMode }): boolean {
  return attendanceMode !== "online";
}

/**
 * Why nobody is invited to a listing by letter at `now`, or null when they are. Asked when a letter is asked for, and once more when it is
 * issued: the place may be gone by then.
 */
export function placeRefusal(
  registration: { status: RegistrationStatus } | null,
  listing: Listing,
  now: Date,
): PlaceRefusal | null {
  if (registration?.status !== "confirmed") return "not-confirmed";
  if (!takesLetters(listing)) return "online";
  if (listing.status !== "published" && listing.status !== "postponed") return "over";
  const end = listing.programme ? null : registrationEnd(listing);
  return end !== null && end <= now ? "over" : null;
}
