import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";

export type SubscriptionLine = Awaited<ReturnType<typeof listSubscriptions>>[number];

/**
 * The lists of an institution that are read anew every day, by name; for those limited to units the ones of these. Of the
 * address only the host is told: the rest may hold a secret. NotFound for strangers.
 */
export async function listSubscriptions(viewer: Viewer, institutionId: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const units = limitIn(viewer, institutionId);
  const sources = await database().importSource.findMany({
    where: {
      institutionId,
      subscription: { isNot: null },
      ...(units.length > 0 ? { unitId: { in: [...units] } } : {}),
    },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      subscription: { select: { runId: true, nextAt: true, lastAt: true, lastOutcome: true, missing: true } },
    },
  });
  const runs = await database().importRun.findMany({
    where: { id: { in: sources.flatMap(({ subscription }) => subscription?.runId ?? []) } },
    select: { id: true, address: true },
  });
  return sources.flatMap(({ subscription, ...source }) => {
    if (!subscription) return [];
    const address = runs.find(({ id }) => id === subscription.runId)?.address ?? "";
    const host = URL.canParse(address) ? new URL(address).host : "";
    return [{ ...source, ...subscription, host }];
  });
}
