import type { Prisma } from "@/prisma/generated/client.ts";

/** Registrations whose tickets open a door: of its session, and of the whole listing. */
export function admitted(listingId: string, sessionId: string | null): Prisma.RegistrationWhereInput {
  return { listingId, ...(sessionId === null ? {} : { OR: [{ sessionId: null }, { sessionId }] }) };
}
