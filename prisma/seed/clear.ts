import "server-only";
import { forgetUnusedWords } from "@/features/search/commands/remember-words.ts";
import { transaction } from "@/lib/db.ts";

/**
 * Removes the sample data and whatever hangs from it (a registration for a sample listing, a sign-in of a sample
 * account), and nothing else. `removed` counts sample listings, institutions, people, applications, letters and
 * audit entries; rows below them go with them.
 */
export async function clearSampleData(): Promise<{ removed: number }> {
  return transaction(async (tx) => {
    // The log refuses to be shortened; sample entries may go in a transaction that says so (first migration).
    await tx.$executeRaw`SELECT set_config('silk_road.sample_clear', 'on', true)`;
    const sample = { where: { isSample: true } };
    const users = await tx.user.findMany({ ...sample, select: { email: true } });
    const emails = users.map(({ email }) => email);
    const counts = [
      await tx.listing.deleteMany(sample),
      await tx.institution.deleteMany(sample),
      await tx.application.deleteMany(sample),
      await tx.outbox.deleteMany({ where: { OR: [{ isSample: true }, { recipient: { in: emails } }] } }),
      await tx.signInCode.deleteMany({ where: { email: { in: emails } } }),
      await tx.user.deleteMany(sample),
      await tx.auditEntry.deleteMany(sample),
    ];
    // Where no listing is left, codes begin anew; elsewhere they go on, so that none is ever given twice.
    await tx.$executeRaw`
      DELETE FROM listing_counter counter WHERE NOT EXISTS (
        SELECT 1 FROM listing
        WHERE listing.kind = counter.kind AND split_part(listing.code, '-', 2) = counter.year::text
      )`;
    await forgetUnusedWords(tx);
    return { removed: counts.reduce((sum, { count }) => sum + count, 0) };
  });
}
