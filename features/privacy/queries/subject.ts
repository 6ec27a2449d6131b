import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { NOBODY, type Subject } from "../rules/personal-data.ts";

/** All that hangs on an address, which somebody has proved or is about to; the account is the one with that address. */
export async function readSubject(tx: Transaction, email: string): Promise<Subject> {
  const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
  const registrations = await tx.registration.findMany({
    where: { OR: [{ contactEmail: email }, { userId: user?.id ?? NOBODY }] },
    select: { id: true, kind: true },
  });
  const idsOf = (kind: "individual" | "delegation") =>
    registrations.filter((registration) => registration.kind === kind).map(({ id }) => id);
  const registrationIds = idsOf("individual");
  const people = await tx.attendee.findMany({
    where: { OR: [{ registrationId: { in: registrationIds } }, { email }] },
    select: { id: true },
  });
  return {
    email,
    userId: user?.id ?? null,
    registrationIds,
    delegationIds: idsOf("delegation"),
    attendeeIds: people.map(({ id }) => id),
  };
}
