import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { withdrawRegistrationByToken } from "./withdraw.ts";

/**
 * Takes back, by the personal link of a registration, what its person agreed to for one purpose. Without consent to hold the event with their
 * data, or to these going abroad, nobody can take part: taking that back withdraws a registration that still stands. Once more it changes
 * nothing. Throws NotFound for a link that was not made here or is no longer good, and for delegations.
 */
export async function endConsentByToken(token: string, purpose: ConsentPurpose): Promise<void> {
  const link = readPersonalToken("registration", token);
  if (!link) throw new NotFound();
  // Refused where it is settled already, which is as it should be.
  if (purpose !== "news") await withdrawRegistrationByToken(token);
  await transaction(async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: link.id, kind: "individual", linkVersion: link.version },
      select: { id: true, listing: { select: { institutionId: true, isSample: true } } },
    });
    if (!registration) throw new NotFound();
    const { count } = await tx.attendeeConsent.updateMany({
      where: { attendee: { registrationId: registration.id }, purpose, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) return;
    await recordAudit(ANONYMOUS, tx, {
      action: "registration.end-consent",
      subjectId: registration.id,
      institutionId: registration.listing.institutionId,
      details: { purposes: [purpose] },
      isSample: registration.listing.isSample,
    });
  });
}
