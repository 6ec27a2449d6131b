import "server-only";
import type { PersonalData } from "@/features/privacy/rules/personal-data.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { printed } from "@/lib/paper/printed.ts";
import { getCertificateByToken } from "./queries/certificate.ts";

/**
 * Certificates of having taken part. Number, listing and days stay, so that whoever was shown one can still verify it; of the name
 * its initials stay, which features/registrations/personal-data.ts leaves in the name's place.
 */
export const certificateData: PersonalData = {
  tables: ["certificate"],
  async read(tx, { attendeeIds }) {
    const rows = await tx.certificate.findMany({
      where: { attendeeId: { in: [...attendeeIds] } },
      select: { code: true, issuedAt: true, listing: { select: { code: true } }, attendee: { select: { name: true } } },
    });
    return [
      {
        section: "certificates",
        entries: rows.map(({ code, issuedAt, listing, attendee }) => ({
          number: spelledTicketCode(code),
          name: attendee.name,
          listing: listing.code,
          at: issuedAt,
        })),
      },
    ];
  },
  async files(tx, { attendeeIds }, locale) {
    const rows = await tx.certificate.findMany({
      where: { attendeeId: { in: [...attendeeIds] } },
      select: {
        code: true,
        attendeeId: true,
        attendee: { select: { registration: { select: { linkVersion: true } } } },
      },
    });
    return rows.map(({ code, attendeeId, attendee }) => ({
      name: `certificates/${code}.pdf`,
      read: () =>
        printed(() =>
          getCertificateByToken(personalToken("ticket", attendeeId, attendee.registration.linkVersion), locale),
        ),
    }));
  },
  async erase() {
    return [];
  },
};
