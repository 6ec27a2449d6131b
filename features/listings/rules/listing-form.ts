import { placesTogether } from "@/features/registrations/rules/pools.ts";
import { type Fields, flatForm, type Nested } from "@/lib/forms/nested-form.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { toLocalDateTime } from "@/lib/time/zone.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const VENUE = { select: { name: true, address: true } } as const;

/** Everything that the form of a listing holds. */
export const LISTING_FORM = {
  kind: true,
  unitId: true,
  revision: true,
  route: true,
  countryCode: true,
  city: true,
  attendanceMode: true,
  isFree: true,
  fieldCode: true,
  contactName: true,
  contactEmail: true,
  sourceLanguage: true,
  languages: true,
  translations: {
    select: {
      language: true,
      title: true,
      summary: true,
      body: true,
      pictureAlt: true,
      parts: { select: { part: true, text: true } },
    },
  },
  countries: { select: { countryCode: true }, orderBy: { countryCode: "asc" } },
  partners: { select: { role: true, name: true, countryCode: true }, orderBy: { position: "asc" } },
  persons: {
    select: { role: true, person: { select: { name: true, nativeName: true, orcid: true, affiliation: true } } },
    orderBy: { position: "asc" },
  },
  sessions: {
    select: {
      id: true,
      localStart: true,
      localEnd: true,
      timeZone: true,
      room: true,
      onlineUrl: true,
      venue: VENUE,
    },
    orderBy: { position: "asc" },
  },
  exhibition: {
    select: {
      type: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      venue: VENUE,
      hours: { select: { weekday: true, opens: true, closes: true }, orderBy: [{ weekday: "asc" }, { opens: "asc" }] },
      closures: { select: { startsOn: true, endsOn: true, reason: true }, orderBy: { startsOn: "asc" } },
    },
  },
  lecture: { select: { format: true, recordingUrl: true } },
  programme: {
    select: {
      degreeType: true,
      level: true,
      credits: true,
      intakes: {
        select: { startsOn: true, deadlineOn: true, timeZone: true, places: true },
        orderBy: { position: "asc" },
      },
    },
  },
  project: {
    select: {
      startsOn: true,
      endsOn: true,
      partnersSought: true,
      outputs: { select: { title: true, year: true, doi: true }, orderBy: { position: "asc" } },
    },
  },
  opportunity: {
    select: { direction: true, sector: true, validUntil: true, timeZone: true, partnersSought: true },
  },
  brief: { select: { version: true, releasedOn: true } },
  terms: { select: { mode: true, opensAt: true, closesAt: true, timeZone: true, externalUrl: true } },
  pools: { select: { capacity: true, taken: true, audience: true, sessionId: true } },
} as const satisfies Prisma.ListingSelect;

type FormRow = Prisma.ListingGetPayload<{ select: typeof LISTING_FORM }>;

/** A saved listing as the fields of its form: the inverse of saving it. */
export function formOf(row: FormRow): Fields {
  const source = row.translations.find(({ language }) => language === row.sourceLanguage);
  return flatForm({
    title: source?.title,
    summary: source?.summary,
    body: source?.body,
    pictureAlt: source?.pictureAlt,
    parts: Object.fromEntries((source?.parts ?? []).map(({ part, text }) => [part, text])),
    unitId: row.unitId,
    route: row.route,
    countryCode: row.countryCode,
    city: row.city,
    countries: row.countries.map(({ countryCode }) => countryCode),
    attendanceMode: row.attendanceMode,
    isFree: row.isFree ? "on" : "",
    fieldCode: row.fieldCode,
    languages: row.languages,
    contact: { shownAs: row.contactName, email: row.contactEmail },
    persons: row.persons.map(({ role, person }) => ({ role, ...person })),
    partners: row.partners,
    ...kindFields(row),
    terms: termsFields(row),
  });
}

function kindFields(row: FormRow): Nested {
  const { exhibition, lecture, programme, project, opportunity, brief } = row;
  if (exhibition) {
    const { venue, hours, closures, startsOn, endsOn, ...own } = exhibition;
    return {
      ...own,
      ...days({ startsOn, endsOn }),
      venueName: venue?.name,
      venueAddress: venue?.address,
      hours: groupedHours(hours),
      closures: closures.map(({ reason, ...closure }) => ({ ...days(closure), reason })),
    };
  }
  if (lecture) {
    const sessions = row.sessions.map(({ venue, ...session }) => ({
      ...session,
      venueName: venue?.name,
      venueAddress: venue?.address,
    }));
    return { ...lecture, sessions };
  }
  if (programme) {
    const intakes = programme.intakes.map(({ startsOn, deadlineOn, ...intake }) => ({
      ...intake,
      ...days({ startsOn, deadlineOn }),
    }));
    return { ...programme, intakes };
  }
  if (project) {
    const { startsOn, endsOn, ...own } = project;
    return { ...own, ...days({ startsOn, endsOn }) };
  }
  if (opportunity) return { ...opportunity, ...days({ validUntil: opportunity.validUntil }) };
  if (brief) return { ...brief, ...days({ releasedOn: brief.releasedOn }) };
  return {};
}

function days(dates: Record<string, Date | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dates).map(([name, date]) => [name, date === null ? "" : plainDateOf(date)]),
  );
}

/** One row for all weekdays with the same hours, as people say it. */
function groupedHours(hours: readonly { weekday: number; opens: string; closes: string }[]): Nested[] {
  const groups = new Map<string, { weekdays: number[]; opens: string; closes: string }>();
  for (const { weekday, opens, closes } of hours) {
    const group = groups.get(`${opens} ${closes}`) ?? { weekdays: [], opens, closes };
    group.weekdays.push(weekday);
    groups.set(`${opens} ${closes}`, group);
  }
  return [...groups.values()];
}

/** The places that anybody may have; where places are given by session, all of them together. */
function placesOfForm(pools: FormRow["pools"]): number | undefined {
  if (pools.some(({ sessionId }) => sessionId !== null)) return placesTogether(pools)?.capacity;
  return pools.find(({ audience }) => audience === "everyone")?.capacity;
}

function termsFields({ terms, pools }: FormRow): Nested {
  const wall = (instant: Date | null | undefined): string =>
    terms && instant ? toLocalDateTime(instant, terms.timeZone) : "";
  return {
    mode: terms?.mode ?? "none",
    opensAt: wall(terms?.opensAt),
    closesAt: wall(terms?.closesAt),
    timeZone: terms?.timeZone,
    externalUrl: terms?.externalUrl,
    capacity: placesOfForm(pools),
  };
}
