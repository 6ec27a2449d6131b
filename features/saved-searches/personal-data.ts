import "server-only";
import { NOBODY, type PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** Saved searches; with them the mail that they cause ends. */
export const savedSearchData: PersonalData = {
  tables: ["saved_search"],
  async read(tx, { userId }) {
    const rows = await tx.savedSearch.findMany({
      where: { userId: userId ?? NOBODY },
      select: { name: true, query: true, timeZone: true, createdAt: true },
    });
    return [
      {
        section: "savedSearches",
        entries: rows.map(({ name, query, timeZone, createdAt }) => ({ name, text: query, timeZone, at: createdAt })),
      },
    ];
  },
  async erase(tx, { userId }) {
    if (userId !== null) await tx.savedSearch.deleteMany({ where: { userId } });
    return [];
  },
};
