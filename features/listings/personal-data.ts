import "server-only";
import { NOBODY, type PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** What somebody has typed into listings' forms and not saved. What was saved is the institution's. */
export const draftData: PersonalData = {
  tables: ["kept_form"],
  async read(tx, { userId }) {
    const rows = await tx.keptForm.findMany({
      where: { userId: userId ?? NOBODY },
      select: { keptAt: true, fields: true, listing: { select: { code: true } } },
    });
    return [
      {
        section: "drafts",
        entries: rows.map(({ keptAt, fields, listing }) => ({
          listing: listing.code,
          text: JSON.stringify(fields),
          at: keptAt,
        })),
      },
    ];
  },
  async erase(tx, { userId }) {
    if (userId !== null) await tx.keptForm.deleteMany({ where: { userId } });
    return [];
  },
};
