import "server-only";
import { database } from "@/lib/db.ts";

const KEPT_DAYS = 90;

/** Takes away the address of whoever reported, ninety days after the report was settled at `now`; the report itself stays. */
export async function forgetReporters(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  await database().problemReport.updateMany({
    where: { settledAt: { lt: before }, email: { not: null } },
    data: { email: null },
  });
}
