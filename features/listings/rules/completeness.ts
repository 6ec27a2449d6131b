import type { AttendanceMode, ListingKind, TextPart } from "@/prisma/generated/enums.ts";
import { KINDS } from "./kinds.ts";

/** What a reader would miss. Each names a line of the checklist. */
export type Missing =
  | "summary"
  | "details"
  | "sessions"
  | "venue"
  | "online-address"
  | "intakes"
  | "partners"
  | "picture-alt"
  | TextPart;

/** What the checklist looks at; the text is the source language's. */
export type Checked = {
  kind: ListingKind;
  attendanceMode: AttendanceMode;
  summary: string;
  parts: readonly { part: TextPart; text: string }[];
  hasPicture: boolean;
  pictureAlt: string;
  /** Whether the fields of its own kind were ever saved. */
  hasDetails: boolean;
  /** Where it happens: one per session, or the exhibition itself. */
  places: readonly { hasVenue: boolean; hasOnlineAddress: boolean }[];
  intakes: number;
  partners: number;
};

/**
 * What must be there before a listing goes to the public or to the office. Whoever comes must know where to, whoever
 * joins online will be sent an address, and a picture must say what it shows (WCAG 2.2, 1.1.1).
 */
export function missingFrom(listing: Checked): Missing[] {
  const missing: Missing[] = [];
  if (listing.summary === "") missing.push("summary");
  for (const part of KINDS[listing.kind].parts) {
    if (!listing.parts.some((written) => written.part === part && written.text !== "")) missing.push(part);
  }
  if (!listing.hasDetails) missing.push("details");
  if (listing.kind === "lecture" && listing.places.length === 0) missing.push("sessions");
  if (isPlaced(listing.kind)) {
    const visited = listing.attendanceMode !== "online";
    const watched = listing.attendanceMode !== "onsite" && listing.kind === "lecture";
    if (visited && listing.places.some(({ hasVenue }) => !hasVenue)) missing.push("venue");
    if (watched && listing.places.some(({ hasOnlineAddress }) => !hasOnlineAddress)) missing.push("online-address");
  }
  if (listing.kind === "programme" && listing.intakes === 0) missing.push("intakes");
  if (listing.kind === "programme" && listing.partners === 0) missing.push("partners");
  if (listing.hasPicture && listing.pictureAlt === "") missing.push("picture-alt");
  return missing;
}

function isPlaced(kind: ListingKind): boolean {
  return kind === "lecture" || kind === "exhibition";
}
