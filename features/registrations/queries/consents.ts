import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { isId } from "@/lib/id.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { requireHosted } from "./hosted.ts";

/** What one person of a delegation agreed to, in the words they read; with what was taken back, since when. */
export type PersonConsents = {
  id: string;
  name: string;
  consents: {
    id: string;
    purpose: ConsentPurpose;
    words: string;
    language: string;
    givenAt: Date;
    endedAt: Date | null;
  }[];
};

/**
 * What the people of a registration agreed to, for the organiser who may use their data only so far: everybody by name who
 * ever agreed. NotFound and Forbidden as requireHosted says.
 */
export async function listConsents(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  registrationId: string,
): Promise<PersonConsents[]> {
  await requireHosted(viewer, institutionId, listingId);
  if (!isId(registrationId)) return [];
  const people = await database().attendee.findMany({
    where: { registrationId, registration: { listingId }, consents: { some: { institutionId } } },
    orderBy: { position: "asc" },
    select: {
      id: true,
      name: true,
      consents: { where: { institutionId }, orderBy: [{ purpose: "asc" }, { givenAt: "asc" }] },
    },
  });
  return people.map(({ id, name, consents }) => ({
    id,
    name,
    consents: consents.map(({ id: consentId, purpose, words, language, givenAt, withdrawnAt }) => ({
      id: consentId,
      purpose,
      words,
      language,
      givenAt,
      endedAt: withdrawnAt,
    })),
  }));
}
