import "server-only";
import { ERASED_NAME, type PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** Reports of problems that named an address. One that is not settled stays without the address, for the office to look into. */
export const reportData: PersonalData = {
  tables: ["problem_report"],
  async read(tx, { email }) {
    const rows = await tx.problemReport.findMany({
      where: { email },
      select: { email: true, reason: true, text: true, createdAt: true, listing: { select: { code: true } } },
    });
    return [
      {
        section: "reports",
        entries: rows.map(({ listing, createdAt, ...row }) => ({ ...row, listing: listing.code, at: createdAt })),
      },
    ];
  },
  async erase(tx, { email }) {
    await tx.problemReport.updateMany({
      where: { email, settledAt: { not: null } },
      data: { text: "", outcomeNote: ERASED_NAME },
    });
    await tx.problemReport.updateMany({ where: { email }, data: { email: null } });
    return [];
  },
};
