import "server-only";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";

export type OwnConsent = {
  purpose: ConsentPurpose;
  words: string;
  /** BCP 47 tag of the words. */
  language: string;
  givenAt: Date;
  withdrawnAt: Date | null;
};

/** What somebody agreed to with the registration behind a personal link, also what they took back. Throws NotFound for any other link. */
export async function listConsentsByToken(token: string): Promise<OwnConsent[]> {
  const link = readPersonalToken("registration", token);
  if (!link) throw new NotFound();
  return database().attendeeConsent.findMany({
    where: { attendee: { registration: { id: link.id, kind: "individual", linkVersion: link.version } } },
    orderBy: [{ givenAt: "asc" }, { purpose: "asc" }],
    select: { purpose: true, words: true, language: true, givenAt: true, withdrawnAt: true },
  });
}
