import "server-only";
import { NOBODY, type PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** Invitations to translate, taken up or not. What was translated is the listing's and stays. */
export const translatorData: PersonalData = {
  tables: ["translator"],
  async read(tx, { email, userId }) {
    const rows = await tx.translator.findMany({
      where: { OR: [{ email }, { userId: userId ?? NOBODY }] },
      select: { email: true, language: true, createdAt: true, expiresAt: true, listing: { select: { code: true } } },
    });
    return [
      {
        section: "memberships",
        entries: rows.map(({ listing, createdAt, expiresAt, ...row }) => ({
          action: "translating",
          ...row,
          listing: listing.code,
          at: createdAt,
          until: expiresAt,
        })),
      },
    ];
  },
  async erase(tx, { email, userId }) {
    await tx.translator.deleteMany({ where: { OR: [{ email }, { userId: userId ?? NOBODY }] } });
    return [];
  },
};
