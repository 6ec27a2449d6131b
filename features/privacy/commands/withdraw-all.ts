import "server-only";
import { withdrawRegistrationByToken } from "@/features/registrations/commands/withdraw.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readBlocks } from "../queries/blocks.ts";
import { readSubject } from "../queries/subject.ts";

/**
 * Withdraws every registration that whoever reads `email` made for themselves and that is still to come, each as its own page would: places
 * go to those who wait. Whoever calls it has made sure that the address was proved just now. Once more it finds nothing.
 */
export async function withdrawAll(_viewer: Viewer, email: string, locale: Locale): Promise<void> {
  const { own } = await transaction(async (tx) => readBlocks(tx, await readSubject(tx, email), locale, new Date()));
  for (const { id, linkVersion } of own)
    await withdrawRegistrationByToken(personalToken("registration", id, linkVersion));
}
