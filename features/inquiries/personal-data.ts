import "server-only";
import type { PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** Inquiries. What was passed on lies in the institution's mailbox, which the portal does not reach. */
export const inquiryData: PersonalData = {
  tables: ["inquiry"],
  async read(tx, { email }) {
    const rows = await tx.inquiry.findMany({
      where: { email },
      select: {
        name: true,
        email: true,
        subject: true,
        text: true,
        createdAt: true,
        institution: { select: { slug: true } },
      },
    });
    return [
      {
        section: "inquiries",
        entries: rows.map(({ institution, createdAt, ...row }) => ({
          ...row,
          institution: institution.slug,
          at: createdAt,
        })),
      },
    ];
  },
  async erase(tx, { email }) {
    await tx.inquiry.deleteMany({ where: { email } });
    return [];
  },
};
