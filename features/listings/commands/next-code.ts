import "server-only";
import type { Transaction } from "@/lib/db.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { listingCode } from "../rules/kinds.ts";

/**
 * The next free code of a kind in a year, such as LEC-2026-0042. The counter's row stays locked until the
 * transaction ends, so that two listings never share a code and a refused one leaves no gap.
 */
export async function nextCode(tx: Transaction, kind: ListingKind, year: number): Promise<string> {
  const counter = await tx.listingCounter.upsert({
    where: { kind_year: { kind, year } },
    create: { kind, year, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  });
  return listingCode(kind, year, counter.last);
}
