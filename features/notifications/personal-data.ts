import "server-only";
import type { PersonalData } from "@/features/privacy/rules/personal-data.ts";
import { mailSubject } from "./templates/subject.ts";

const MOST = 100;

/** Which mail was sent or is to be sent. The text is never stored; its subject is made again from what is there. */
export const mailData: PersonalData = {
  tables: ["outbox"],
  async read(tx, { email }) {
    const rows = await tx.outbox.findMany({
      where: { recipient: email },
      orderBy: { createdAt: "desc" },
      take: MOST,
      select: {
        id: true,
        template: true,
        parameters: true,
        locale: true,
        createdAt: true,
        sentAt: true,
        status: true,
        returnedAt: true,
        returnedLine: true,
      },
    });
    return [
      {
        section: "mails",
        entries: await Promise.all(
          rows.map(async (row) => ({
            subject: await mailSubject(tx, row),
            status: row.returnedAt ? "returned" : row.status,
            reason: row.returnedLine,
            at: row.sentAt ?? row.createdAt,
          })),
        ),
      },
    ];
  },
  async erase(tx, { email, registrationIds, delegationIds, attendeeIds }) {
    await tx.outbox.deleteMany({ where: { recipient: email } });
    // Mail to others that tells of them: what is not sent yet would find nothing any more, what was sent holds their name.
    // A mail is about a registration or about one of its people, never both; said as the index outbox_about has it.
    const ids = [...registrationIds, ...delegationIds, ...attendeeIds];
    await tx.$executeRaw`
      DELETE FROM outbox WHERE COALESCE(parameters->>'registrationId', parameters->>'attendeeId') = ANY(${ids}::text[])`;
    return [];
  },
};
