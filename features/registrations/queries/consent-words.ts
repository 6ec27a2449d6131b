import "server-only";
import type { Database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { consentWordsOf, NAMED } from "../rules/consent-words.ts";

/** The sentences by which a person of a delegation agrees, as consentWordsOf says. */
export async function consentWords(
  tx: Pick<Database, "registration">,
  registrationId: string,
  locale: Locale,
): Promise<Record<ConsentPurpose, string>> {
  const { institution, listing } = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { institution: { select: NAMED }, listing: { select: { institution: { select: NAMED } } } },
  });
  return consentWordsOf(listing.institution, institution, locale);
}
