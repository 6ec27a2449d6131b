import { coverSvg } from "@/components/cover/cover-svg.ts";
import { PALETTES } from "@/components/cover/palette.ts";
import { routeMark } from "@/components/cover/route-glyphs.ts";
import { type DrawnCard, plainCard } from "@/components/social/portal-cards.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { focusOf } from "@/features/listings/rules/focus.ts";
import { calledOff } from "@/features/listings/rules/status.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { type SocialCard, said } from "@/lib/social-picture/card.ts";
import { NO_BREAK_SPACE } from "@/lib/text/no-break.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { formatDate, formatDateRange, formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import { coverAddress } from "./cover-address.ts";
import { nextIntake } from "./view.ts";

/** What a date means, in the words of `listing.dateMeans`, and the date as it reads. */
type Told = { means: "deadline" | "closed" | "valid" | "since" | "released" | null; when: string };

/**
 * A listing's social picture in a reader's language: what, when, where and by whom, on its cover or its picture. It says
 * nothing that the clock makes wrong but a programme's next deadline at `now`.
 */
export async function listingCard(listing: ListingPageRow, locale: Locale, now: Date): Promise<DrawnCard> {
  const { code, kind, route, institution } = listing;
  const label = await translator(locale, "listings");
  const t = await translator(locale, "listing");
  const picked = pickTranslation(listing.translations, listing.sourceLanguage, locale);
  const host = nameFor(institution.names, institution.sourceLanguage, locale);
  const plain = await plainCard(locale, {
    kind: listing.opportunity ? label(`opportunityDirection.${listing.opportunity.direction}`) : label(`kind.${kind}`),
    title: picked?.text.title ?? code,
    titleLanguage: picked?.language,
    code: coverAddress(listing),
  });
  const off = calledOff(listing);
  const told = tell(listing, locale, now);
  const where = whereabouts(listing, locale, label("attendanceMode.online"));
  const { deep, glint } = PALETTES[route];
  const focus = focusOf(listing);
  const card: SocialCard = {
    ...plain,
    route: { glyph: routeMark(route), name: said(label(`route.${route}`), locale) },
    seal: off && said(t(off), locale),
    facts: [
      ...(told
        ? [{ label: told.means && said(t(`dateMeans.${told.means}`), locale), value: said(told.when, locale) }]
        : []),
      ...where.map((value) => ({ label: null, value: said(value, locale) })),
    ],
    host: host ? said(host.name, host.language) : null,
    glint,
    ground: {
      ...plain.ground,
      deep,
      ...(listing.picture && { picture: listing.picture.key, ...(focus && { focus }) }),
    },
  };
  return { card, drawGround: () => coverSvg({ route, kind, code, width: 1200, height: 630 }) };
}

/** City and country or region of what one goes to. */
function whereabouts(listing: ListingPageRow, locale: Locale, online: string): string[] {
  if (listing.kind !== "exhibition" && listing.kind !== "lecture") return [];
  if (listing.attendanceMode === "online") return [online];
  const city = listing.city && cityName(listing.countryCode, listing.city, locale);
  return [city, countryName(listing.countryCode, locale)].filter(Boolean);
}

/** The date a listing stands for, by kind. */
function tell(listing: ListingPageRow, locale: Locale, now: Date): Told | null {
  const { exhibition, sessions, programme, project, opportunity, brief } = listing;
  if (exhibition) {
    const [from, to] = [plainDateOf(exhibition.startsOn), plainDateOf(exhibition.endsOn)];
    return { means: null, when: formatDateRange(locale, from, to) };
  }
  if (programme) {
    const next = nextIntake(listing, now);
    const last = programme.intakes.at(-1);
    if (next) return { means: "deadline", when: formatDate(locale, plainDateOf(next.deadlineOn)) };
    return last ? { means: "closed", when: formatDate(locale, plainDateOf(last.deadlineOn)) } : null;
  }
  if (project) {
    const from = plainDateOf(project.startsOn);
    if (!project.endsOn) return { means: "since", when: formatDate(locale, from) };
    return { means: null, when: formatDateRange(locale, from, plainDateOf(project.endsOn)) };
  }
  if (opportunity) return { means: "valid", when: formatDate(locale, plainDateOf(opportunity.validUntil)) };
  const released = brief && (brief.releasedOn ?? listing.publishedAt);
  if (released) return { means: "released", when: formatDate(locale, plainDateOf(released)) };
  return tellSessions(sessions, locale);
}

function tellSessions(sessions: ListingPageRow["sessions"], locale: Locale): Told | null {
  const first = sessions[0];
  const last = sessions.at(-1);
  if (!first || !last) return null;
  const [from, to] = [first.localStart.slice(0, 10), last.localStart.slice(0, 10)];
  if (from !== to) return { means: null, when: formatDateRange(locale, from, to) };
  const { startsAt, timeZone } = first;
  const when = formatDateTimeInZone(locale, startsAt, timeZone, "long");
  return { means: null, when: `${when}${NO_BREAK_SPACE}${zoneName(timeZone, locale, startsAt, "short")}` };
}
