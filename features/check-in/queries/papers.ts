import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import { sendingInstitution } from "@/features/registrations/rules/desk-rows.ts";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { ROLES } from "@/features/registrations/rules/pools.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import type { BadgePaper, DoorListPaper, Fact, Words } from "@/lib/paper/paper.ts";
import { admitted } from "../rules/admitted.ts";

/** More people than one listing prints at once; the press sets some thousand badges in a minute. */
const MOST_PRINTED = 3000;

/** Badges of everybody who has a place, by name. Throws NotFound and Forbidden as getDoor. */
export async function getBadges(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  sessionId: string | null,
  locale: Locale,
): Promise<BadgePaper> {
  await requireHosted(viewer, institutionId, listingId);
  const { outline, people, portal } = await readPrinted(listingId, sessionId, locale);
  const t = await translator(locale, "register.role");
  const roleOf = (role: string) => ROLES.find((known) => known === role);
  return {
    kind: "badges",
    locale,
    portal,
    title: { text: outline.title, lang: outline.language },
    badges: people.map(({ name, code, institution, role }) => {
      const known = roleOf(role);
      return {
        name: { text: name, lang: "" },
        institution: { text: institution, lang: "" },
        role: { text: known ? t(known) : "", lang: locale },
        code: { qr: code, spelled: spelledTicketCode(code) },
      };
    }),
  };
}

/** Everybody who has a place, in the order of names, with a box that is ticked for who is in. Throws as getBadges. */
export async function getDoorList(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  sessionId: string | null,
  locale: Locale,
): Promise<DoorListPaper> {
  await requireHosted(viewer, institutionId, listingId);
  const { outline, people, portal } = await readPrinted(listingId, sessionId, locale);
  const t = await translator(locale, "door");
  const own = (text: string): Words => ({ text, lang: locale });
  const facts: Fact[] = outline.sessions
    .filter(({ id }) => sessionId === null || id === sessionId)
    .map(({ when }, index) => ({ label: own(index === 0 ? t("printed.when") : ""), value: own(when) }));
  return {
    kind: "door-list",
    locale,
    portal,
    heading: own(t("printed.list")),
    title: { text: outline.title, lang: outline.language },
    facts: [...facts, { label: own(t("printed.people")), value: own(String(people.length)) }],
    columns: { name: own(t("printed.name")), code: own(t("code")), inside: own(t("printed.inside")) },
    people: people.map(({ name, institution, code, isIn }) => ({
      name: { text: name, lang: "" },
      institution: { text: institution, lang: "" },
      spelled: spelledTicketCode(code),
      isIn,
    })),
  };
}

type Printed = { name: string; code: string; institution: string; role: string; isIn: boolean };

async function readPrinted(
  listingId: string,
  sessionId: string | null,
  locale: Locale,
): Promise<{ outline: ListingOutline; people: Printed[]; portal: string }> {
  const listing = await database().listing.findUniqueOrThrow({ where: { id: listingId }, select: LISTING_OUTLINE });
  const outline = listingOutline(listing, locale);
  if (sessionId !== null && !outline.sessions.some(({ id }) => id === sessionId)) throw new NotFound();
  const rows = await database().attendee.findMany({
    where: {
      name: { not: "" },
      registration: { ...admitted(listingId, sessionId), status: "confirmed" },
    },
    take: MOST_PRINTED,
    orderBy: { name: "asc" },
    select: {
      name: true,
      ticketCode: true,
      checkIns: { where: { sessionId, undoneAt: null, isRepeat: false }, take: 1, select: { id: true } },
      registration: {
        select: {
          role: true,
          institution: {
            select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
          },
        },
      },
    },
  });
  const order = new Intl.Collator(locale);
  const people = rows.map(({ name, ticketCode, checkIns, registration }) => ({
    name,
    code: ticketCode,
    institution: sendingInstitution(registration.institution, locale) ?? "",
    role: registration.role,
    isIn: checkIns.length > 0,
  }));
  const portal = (await translator(locale, "mail"))("portalName");
  return { outline, portal, people: people.sort((left, right) => order.compare(left.name, right.name)) };
}
