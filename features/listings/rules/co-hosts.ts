import type { Prisma } from "@/prisma/generated/client.ts";
import type { InstitutionStatus, InvitedRole } from "@/prisma/generated/enums.ts";

/** Partnerships by which another institution may edit a listing: of a co-host that has confirmed, was let and is not suspended. */
export const CO_HOSTING = {
  role: "co_host",
  state: "confirmed",
  mayEdit: true,
  institution: { status: "active" },
} as const satisfies Prisma.PartnershipWhereInput;

/** What a listing is selected with, so that policies know its co-hosts. */
export const CO_HOSTS = {
  where: CO_HOSTING,
  select: { institutionId: true },
} as const satisfies Prisma.Listing$partnershipsArgs;

/** The co-hosts of a listing as policies take them. */
export function coHostsOf({ partnerships }: { partnerships: readonly { institutionId: string }[] }): string[] {
  return partnerships.map(({ institutionId }) => institutionId);
}

type Part = { role: InvitedRole; mayEdit: boolean; institution: { id: string; status: InstitutionStatus } };

/** Co-hosts that may edit a listing, of all that its page shows. */
export function editingCoHosts({ partnerships }: { partnerships: readonly Part[] }): string[] {
  return partnerships
    .filter(({ role, mayEdit, institution }) => role === "co_host" && mayEdit && institution.status === "active")
    .map(({ institution }) => institution.id);
}
