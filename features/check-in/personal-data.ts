import "server-only";
import type { PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** When somebody came through which door. Once the name is gone it says only that somebody came, and stays for the figures. */
export const checkInData: PersonalData = {
  tables: ["check_in"],
  async read(tx, { attendeeIds }) {
    const rows = await tx.checkIn.findMany({
      where: { attendeeId: { in: [...attendeeIds] } },
      orderBy: { scannedAt: "asc" },
      select: {
        door: true,
        scannedAt: true,
        undoneAt: true,
        listing: { select: { code: true } },
        attendee: { select: { name: true } },
      },
    });
    return [
      {
        section: "checkIns",
        entries: rows.map(({ door, scannedAt, undoneAt, listing, attendee }) => ({
          listing: listing.code,
          name: attendee.name,
          door,
          at: scannedAt,
          withdrawnAt: undoneAt,
        })),
      },
    ];
  },
  async erase() {
    return [];
  },
};
