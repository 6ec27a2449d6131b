import type { Locale } from "@/lib/i18n/locales.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** A text in which LIKE finds nothing but itself. */
export function literal(text: string): string {
  return cleanLine(text).replace(/[\\%_]/g, "\\$&");
}

/** What the table and the export read of a registration. */
export const DESK_REGISTRATION = {
  id: true,
  queueNumber: true,
  kind: true,
  status: true,
  people: true,
  countryCode: true,
  role: true,
  sessionId: true,
  poolId: true,
  contactName: true,
  contactEmail: true,
  note: true,
  statusReason: true,
  createdAt: true,
  statusAt: true,
  institution: { select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } } },
  attendees: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      position: true,
      name: true,
      email: true,
      ticketCode: true,
      checkIns: {
        where: { undoneAt: null, isRepeat: false },
        orderBy: { scannedAt: "asc" },
        select: { scannedAt: true },
      },
    },
  },
} as const satisfies Prisma.RegistrationSelect;

export type DeskRow = Prisma.RegistrationGetPayload<{ select: typeof DESK_REGISTRATION }>;

/** The sending institution's name in the desk's language. */
export function sendingInstitution(institution: DeskRow["institution"], locale: Locale): string | null {
  if (!institution) return null;
  const own = (language: string) => institution.names.find((name) => name.language === language)?.name;
  return own(locale) ?? own(institution.sourceLanguage) ?? institution.slug;
}
