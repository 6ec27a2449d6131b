import "server-only";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { EVIDENCE_ROLES } from "../policy.ts";
import { schemesFor } from "../rules/registry.ts";
import type { RegistryNumber } from "../schema.ts";
import { isWaiting } from "./evidence-lock.ts";
import { openEvidence } from "./open-evidence.ts";

export type ShowRefusal = "already-waiting" | "other-country" | "suspended";

/**
 * An owner shows the office a number under which the institution stands in a public register.
 *
 * Refusals: `already-waiting` (one of its kind waits for the office), `other-country` (a register of another country or region),
 * `suspended`. NotFound for strangers, Forbidden for members who are not owners.
 */
export async function showRegistryNumber(
  viewer: Viewer,
  institutionId: string,
  { scheme, register, number, note }: RegistryNumber,
): Promise<Outcome<ShowRefusal, { id: string }>> {
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    if (institution.status !== "active") return refused("suspended");
    const { countryCode } = await tx.institution.findUniqueOrThrow({
      where: { id: institutionId },
      select: { countryCode: true },
    });
    if (!schemesFor(countryCode).includes(scheme)) return refused("other-country");
    const method = "registry_number";
    if (await isWaiting(tx, institutionId, method)) return refused("already-waiting");
    const by = { submittedById: member.userId, isSample: institution.isSample };
    const shown = { institutionId, method, scheme, register, number, note, ...by } as const;
    return succeeded({ id: await openEvidence(viewer, tx, shown, { scheme, number }) });
  });
}
