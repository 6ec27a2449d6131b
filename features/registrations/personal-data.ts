import "server-only";
import { initials } from "@/features/certificates/rules/initials.ts";
import { ERASED_NAME, NOBODY, type PersonalData } from "@/features/privacy/rules/personal-data.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { printed } from "@/lib/paper/printed.ts";
import { getTicketPaperByToken } from "./queries/ticket-paper.ts";
import { spelledTicketCode } from "./rules/submission.ts";

/** Registrations, delegations and the people in them, and what a desk keeps about them for itself. */
export const registrationData: PersonalData = {
  tables: ["registration", "attendee", "attendee_consent", "registration_view", "registration_note"],
  async read(tx, { registrationIds, delegationIds, attendeeIds, userId }) {
    const ids = [...registrationIds, ...delegationIds];
    const registrations = await tx.registration.findMany({
      where: { id: { in: ids } },
      orderBy: { createdAt: "desc" },
      select: {
        contactName: true,
        contactEmail: true,
        locale: true,
        status: true,
        people: true,
        note: true,
        statusReason: true,
        role: true,
        countryCode: true,
        createdAt: true,
        listing: { select: { code: true } },
        _count: { select: { deskNotes: true } },
      },
    });
    const people = await tx.attendee.findMany({
      where: { id: { in: [...attendeeIds] } },
      select: {
        name: true,
        email: true,
        ticketCode: true,
        registration: { select: { listing: { select: { code: true } } } },
      },
    });
    const consents = await tx.attendeeConsent.findMany({
      where: { attendeeId: { in: [...attendeeIds] } },
      orderBy: { givenAt: "desc" },
      select: {
        purpose: true,
        words: true,
        language: true,
        givenAt: true,
        withdrawnAt: true,
        institution: { select: { slug: true } },
      },
    });
    const views = await tx.registrationView.findMany({
      where: { ownerId: userId ?? NOBODY },
      select: { name: true, query: true, createdAt: true },
    });
    return [
      {
        section: "registrations",
        entries: registrations.map(({ listing, contactName, contactEmail, locale, statusReason, _count, ...row }) => ({
          listing: listing.code,
          status: row.status,
          name: contactName,
          email: contactEmail,
          language: locale,
          people: row.people,
          note: row.note,
          reason: statusReason,
          role: [row.role, row.countryCode].filter((part) => part !== ""),
          notes: _count.deskNotes,
          at: row.createdAt,
        })),
      },
      {
        section: "people",
        entries: people.map(({ name, email, ticketCode, registration }) => ({
          name,
          email,
          number: spelledTicketCode(ticketCode),
          listing: registration.listing.code,
        })),
      },
      {
        section: "consents",
        entries: consents.map(({ purpose, words, language, givenAt, withdrawnAt, institution }) => ({
          purpose,
          text: words,
          language,
          institution: institution?.slug ?? null,
          at: givenAt,
          withdrawnAt,
        })),
      },
      {
        section: "savedSearches",
        entries: views.map(({ name, query, createdAt }) => ({ name, text: query, at: createdAt })),
      },
    ];
  },
  async files(tx, { attendeeIds }, locale) {
    const rows = await tx.attendee.findMany({
      where: { id: { in: [...attendeeIds] }, registration: { status: "confirmed" } },
      select: { id: true, ticketCode: true, registration: { select: { linkVersion: true } } },
    });
    return rows.map(({ id, ticketCode, registration }) => ({
      name: `tickets/${ticketCode}.pdf`,
      read: () => printed(() => getTicketPaperByToken(personalToken("ticket", id, registration.linkVersion), locale)),
    }));
  },
  async erase(tx, { registrationIds, delegationIds, attendeeIds, userId }) {
    await forgetPeople(tx, { registrationIds: [...registrationIds, ...delegationIds], attendeeIds });
    if (userId !== null) await tx.registrationView.deleteMany({ where: { ownerId: userId } });
    return [];
  },
};

/**
 * Takes names and addresses off registrations that are over or ended, and off people in them. What stays says that so many came: of who
 * has a certificate the initials stay, by which it is verified. Links to a registration are dead, for their version is another; the
 * ticket of somebody in a delegation who was let in still opens and shows no name.
 */
export async function forgetPeople(
  tx: Transaction,
  { registrationIds, attendeeIds }: { registrationIds: readonly string[]; attendeeIds: readonly string[] },
): Promise<void> {
  const ids = [...registrationIds];
  await tx.attendeeConsent.deleteMany({ where: { attendeeId: { in: [...attendeeIds] } } });
  await tx.registrationNote.deleteMany({ where: { registrationId: { in: ids } } });
  await tx.registration.updateMany({
    where: { id: { in: ids } },
    data: {
      contactName: ERASED_NAME,
      contactEmail: "",
      userId: null,
      note: "",
      statusReason: "",
      role: "",
      countryCode: "",
      linkVersion: { increment: 1 },
    },
  });
  const people = await tx.attendee.findMany({
    where: { id: { in: [...attendeeIds] } },
    select: { id: true, name: true, certificate: { select: { id: true } }, _count: { select: { checkIns: true } } },
  });
  const given = people.map(({ id, name, certificate, _count }) => ({
    id,
    // A ticket's link is made of the row's id. A check-in keeps to the row that it was written for.
    next: _count.checkIns === 0 ? newId() : id,
    name: certificate ? initials(name) : name === "" ? "" : ERASED_NAME,
  }));
  await tx.$executeRaw`
    UPDATE attendee SET id = given.next, name = given.name, email = '', seat_key = NULL, locale = '', declined_name = ''
    FROM unnest(
      ${given.map(({ id }) => id)}::uuid[], ${given.map(({ next }) => next)}::uuid[], ${given.map(({ name }) => name)}::text[]
    ) AS given (id, next, name)
    WHERE attendee.id = given.id`;
}
