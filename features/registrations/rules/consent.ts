import type { ConsentPurpose } from "@/prisma/generated/enums.ts";

const PURPOSES = ["event", "abroad", "news"] as const satisfies ConsentPurpose[];

/** What a person of a delegation agreed to, and to whom. */
export type Consent = { purpose: ConsentPurpose; institutionId: string | null; withdrawnAt: Date | null };

/** Who is responsible for data on one side: the organiser, or the institution that sends the delegation. */
export type Party = { countryCode: string };

/**
 * Without what a person of a delegation cannot take part: that the organiser uses their data, and where the organiser
 * sits in another country or region than the institution that sends them, separately that the data go there. Where the
 * sender is not known any more, it is asked.
 */
export function neededPurposes(host: Party, sender: Party | null): ConsentPurpose[] {
  return sender?.countryCode === host.countryCode ? ["event"] : ["event", "abroad"];
}

/** What is agreed to by the boxes of a form that are ticked, in the order in which it is asked. */
export function givenPurposes(ticked: Readonly<Record<ConsentPurpose, boolean>>): ConsentPurpose[] {
  return PURPOSES.filter((purpose) => ticked[purpose]);
}

/** What stands of what was agreed to: not taken back, and given to the institution that is the organiser now. */
export function standingPurposes(consents: readonly Consent[], hostId: string): ConsentPurpose[] {
  return consents
    .filter(({ institutionId, withdrawnAt }) => withdrawnAt === null && institutionId === hostId)
    .map(({ purpose }) => purpose);
}

/** Needed purposes that do not stand; none when somebody has agreed. */
export function missingPurposes(
  consents: readonly Consent[],
  host: Party & { id: string },
  sender: Party | null,
): ConsentPurpose[] {
  const standing = standingPurposes(consents, host.id);
  return neededPurposes(host, sender).filter((purpose) => !standing.includes(purpose));
}
