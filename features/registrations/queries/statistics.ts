import "server-only";
import { listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { ACTIVE_STATUSES } from "../rules/places.ts";
import {
  type Amount,
  type DayCount,
  FEW,
  type Ranking,
  ranking,
  type Timeline,
  timeline,
} from "../rules/statistics.ts";
import { getRegistrationFigures, type RegistrationFigures } from "./desk.ts";
import { readInstitutionNames } from "./institution-names.ts";

const MOST_ROWS = 15;

export type RegistrationStatistics = {
  figures: RegistrationFigures;
  /** All that came in, whatever became of them, by the day in the zone of the terms. */
  days: Timeline;
  timeZone: string;
  /** People of the registrations that stand, by ISO 3166-1: what they said, else where the institution is that sent them. */
  countries: Ranking;
  /** The same by the institution that sent them, by name. */
  institutions: Ranking;
  /** Answers to questions with a choice, of the registrations that stand; none for those who do not decide. */
  questions: {
    name: string;
    label: string;
    isCountry: boolean;
    rows: { label: string; key: string; count: number }[];
  }[];
};

/**
 * A listing's registrations in figures, for every member of its institution whom its unit concerns. Those who do not decide are told no
 * figure so small that it tells who somebody is, and no answers. Sensitive answers are not counted for anybody. NotFound for strangers.
 */
export async function getStatistics(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
): Promise<RegistrationStatistics> {
  const figures = await getRegistrationFigures(viewer, institutionId, listingId, locale);
  const few = figures.mayDecide ? 1 : FEW;
  const terms = await database().registrationTerms.findUnique({ where: { listingId }, select: { timeZone: true } });
  const timeZone = terms?.timeZone ?? "UTC";
  const [days, countries, institutions, questions] = await Promise.all([
    database().$queryRaw<DayCount[]>`
      SELECT to_char(created_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, count(*)::int AS registrations,
        sum(people)::int AS people
      FROM registration WHERE listing_id = ${listingId}::uuid GROUP BY 1`,
    database().$queryRaw<Amount[]>`
      SELECT COALESCE(NULLIF(r.country_code, ''), i.country_code) AS key, sum(r.people)::int AS people
      FROM registration r LEFT JOIN institution i ON i.id = r.institution_id
      WHERE r.listing_id = ${listingId}::uuid AND r.status::text = ANY(${[...ACTIVE_STATUSES]}::text[])
      GROUP BY 1 HAVING COALESCE(NULLIF(r.country_code, ''), i.country_code) IS NOT NULL`,
    database().$queryRaw<Amount[]>`
      SELECT institution_id::text AS key, sum(people)::int AS people FROM registration
      WHERE listing_id = ${listingId}::uuid AND institution_id IS NOT NULL
        AND status::text = ANY(${[...ACTIVE_STATUSES]}::text[]) GROUP BY 1`,
    figures.mayDecide ? countAnswers(viewer, institutionId, listingId, locale) : [],
  ]);
  const names = await readInstitutionNames(
    viewer,
    institutions.map(({ key }) => key),
    locale,
  );
  return {
    figures,
    days: timeline(days),
    timeZone,
    countries: ranking(countries, { most: MOST_ROWS, few }),
    institutions: ranking(
      institutions.map(({ key, people }) => ({ key: names.get(key) ?? key, people })),
      { most: MOST_ROWS, few },
    ),
    questions,
  };
}

type AnswerCount = { name: string; answer: string; count: number };

/** How often each answer was given to questions that offer a choice and that no version has marked as sensitive. */
async function countAnswers(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
): Promise<RegistrationStatistics["questions"]> {
  const [columns, counts] = await Promise.all([
    listAnswerColumns(viewer, institutionId, listingId, locale),
    database().$queryRaw<AnswerCount[]>`
      SELECT g.moment || '.' || f.key AS name, given.answer, count(*)::int AS count
      FROM registration r JOIN form_reply p ON p.registration_id = r.id JOIN form g ON g.id = p.form_id
        JOIN form_answer x ON x.reply_id = p.id JOIN form_field f ON f.id = x.field_id
        CROSS JOIN LATERAL jsonb_array_elements_text(
          CASE jsonb_typeof(x.value) WHEN 'array' THEN x.value ELSE jsonb_build_array(x.value) END) AS given(answer)
      WHERE r.listing_id = ${listingId}::uuid AND r.status::text = ANY(${[...ACTIVE_STATUSES]}::text[])
        AND f.sensitivity = 'plain' AND f.kind IN ('choice', 'several', 'consent', 'country') AND x.value IS NOT NULL
      GROUP BY 1, 2`,
  ]);
  return columns.flatMap(({ name, label, isSensitive, kind, options }) => {
    const given = counts.filter((count) => count.name === name);
    if (isSensitive || given.length === 0) return [];
    const isCountry = kind === "country";
    const rows = isCountry
      ? given
          .sort((one, other) => other.count - one.count || (one.answer < other.answer ? -1 : 1))
          .slice(0, MOST_ROWS)
          .map(({ answer, count }) => ({ key: answer, label: answer, count }))
      : options.map(({ value, label: words }) => ({
          key: value,
          label: words,
          count: given.find(({ answer }) => answer === value)?.count ?? 0,
        }));
    return [{ name, label, isCountry, rows }];
  });
}
