import type { Locale } from "@/lib/i18n/locales.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";

export type RegistrationFilter = { status: RegistrationStatus | null; search: string };

/** A text in which LIKE finds nothing but itself: Prisma hands `%` and `_` on as wildcards. */
export function literal(text: string): string {
  return cleanLine(text).replace(/[\\%_]/g, "\\$&");
}

/** The condition that both the table and its export use; `search` finds names and addresses of contact and people. */
export function filteredRegistrations(
  institutionId: string,
  listingId: string,
  { status, search }: RegistrationFilter,
): Prisma.RegistrationWhereInput {
  const contains = { contains: literal(search), mode: "insensitive" } as const;
  return {
    listingId,
    listing: { institutionId },
    ...(status ? { status } : {}),
    ...(search === ""
      ? {}
      : {
          OR: [
            { contactName: contains },
            { contactEmail: contains },
            { attendees: { some: { OR: [{ name: contains }, { email: contains }] } } },
          ],
        }),
  };
}

/** What the table and the export read of a registration. */
export const DESK_REGISTRATION = {
  id: true,
  queueNumber: true,
  kind: true,
  status: true,
  people: true,
  contactName: true,
  contactEmail: true,
  note: true,
  statusReason: true,
  createdAt: true,
  statusAt: true,
  institution: { select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } } },
  attendees: {
    orderBy: { position: "asc" },
    select: { id: true, position: true, name: true, email: true, ticketCode: true },
  },
} as const satisfies Prisma.RegistrationSelect;

type DeskRow = Prisma.RegistrationGetPayload<{ select: typeof DESK_REGISTRATION }>;

/** The sending institution's name in the desk's language. */
export function sendingInstitution(institution: DeskRow["institution"], locale: Locale): string | null {
  if (!institution) return null;
  const own = (language: string) => institution.names.find((name) => name.language === language)?.name;
  return own(locale) ?? own(institution.sourceLanguage) ?? institution.slug;
}
