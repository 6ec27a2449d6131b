import "server-only";
import { NOBODY, type PersonalData } from "@/features/privacy/rules/personal-data.ts";

const MOST = 1000;

/**
 * What somebody did and what was done to their account and registrations, as far as the log says it. An entry is never changed: it holds
 * numbers and no names, so that nobody is found by it any more once account and registration are gone.
 */
export const auditData: PersonalData = {
  tables: ["audit_entry"],
  async read(tx, { userId, registrationIds }) {
    const rows = await tx.auditEntry.findMany({
      where: {
        OR: [
          { actorId: userId ?? NOBODY },
          { subjectId: { in: [...registrationIds, ...(userId === null ? [] : [userId])] } },
        ],
      },
      orderBy: { at: "desc" },
      take: MOST,
      select: { at: true, action: true, subjectId: true },
    });
    return [
      { section: "audit", entries: rows.map(({ at, action, subjectId }) => ({ action, number: subjectId, at })) },
    ];
  },
  async erase() {
    return [];
  },
};
