import "server-only";
import { Prisma } from "@/prisma/generated/client.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";

/** The days a calendar shows, YYYY-MM-DD, and the instants between which they lie. */
export type CalendarWindow = {
  firstDay: string;
  lastDay: string;
  start: Date;
  end: Date;
  /** The beginnings of the days by one clock, and of the day after them; null: each place keeps its own clock. */
  thresholds: Date[] | null;
};

/** A date of a listing. `from` is its table under the alias `d`, which has a `listing_id`. */
type DayColumn = { from: Prisma.Sql; means: Prisma.Sql; day: Prisma.Sql; zone: Prisma.Sql; only?: Prisma.Sql };

const EXHIBITION = { from: Prisma.sql`exhibition d`, zone: Prisma.sql`d.time_zone` };
const INTAKE = { from: Prisma.sql`intake d`, zone: Prisma.sql`d.time_zone` };
/** Projects and briefs name days without a place: those of Greenwich. */
const PROJECT = { from: Prisma.sql`project d`, zone: Prisma.sql`'UTC'` };

const DATES: Record<Exclude<ListingKind, "lecture">, { days: DayColumn[]; deadlines: DayColumn[] }> = {
  exhibition: {
    days: [
      {
        ...EXHIBITION,
        means: Prisma.sql`CASE WHEN d.starts_on = d.ends_on THEN 'onlyDay' ELSE 'opens' END`,
        day: Prisma.sql`d.starts_on`,
      },
      {
        ...EXHIBITION,
        means: Prisma.sql`'closes'`,
        day: Prisma.sql`d.ends_on`,
        only: Prisma.sql`d.starts_on < d.ends_on`,
      },
    ],
    deadlines: [],
  },
  programme: {
    days: [{ ...INTAKE, means: Prisma.sql`'intake'`, day: Prisma.sql`d.starts_on` }],
    deadlines: [{ ...INTAKE, means: Prisma.sql`'deadline'`, day: Prisma.sql`d.deadline_on` }],
  },
  project: {
    days: [
      { ...PROJECT, means: Prisma.sql`'begins'`, day: Prisma.sql`d.starts_on` },
      { ...PROJECT, means: Prisma.sql`'ends'`, day: Prisma.sql`d.ends_on` },
    ],
    deadlines: [],
  },
  opportunity: {
    days: [],
    deadlines: [
      {
        from: Prisma.sql`opportunity d`,
        zone: Prisma.sql`d.time_zone`,
        means: Prisma.sql`'valid'`,
        day: Prisma.sql`d.valid_until`,
      },
    ],
  },
  brief: {
    days: [
      {
        from: Prisma.sql`brief d`,
        zone: Prisma.sql`'UTC'`,
        means: Prisma.sql`'released'`,
        day: Prisma.sql`d.released_on`,
      },
    ],
    deadlines: [],
  },
};

/**
 * Everything that happens to the listings of a kind (or of any) in a window, as SQL: `listing_id`, what it `means`, where its
 * `first` and `last` day stand among the days shown, from 0, the instants `at` and `until`, and its `zone`.
 */
export function happeningsOfPublished(kind: ListingKind | undefined, window: CalendarWindow): Prisma.Sql {
  const kinds = kind === undefined ? (["lecture", ...Object.keys(DATES)] as ListingKind[]) : [kind];
  const branches = kinds.flatMap((name) =>
    name === "lecture"
      ? [sessions(window)]
      : [
          ...DATES[name].days.map((column) => wholeDay(column, window)),
          ...DATES[name].deadlines.map((column) => deadline(column, window)),
        ],
  );
  return Prisma.join(branches, " UNION ALL ");
}

/** A date at a place is that date for everybody. */
function wholeDay(
  { from, means, day, zone, only = Prisma.sql`true` }: DayColumn,
  { firstDay, lastDay }: CalendarWindow,
) {
  const place = Prisma.sql`${day} - ${firstDay}::date`;
  return Prisma.sql`
    SELECT d.listing_id, ${means}::text AS means, ${place} AS first, ${place} AS last,
      NULL::timestamptz AS at, NULL::timestamptz AS until, ${zone}::text AS zone
    FROM ${from} WHERE ${day} BETWEEN ${firstDay}::date AND ${lastDay}::date AND ${only}`;
}

/** What must be sent by the end of a day at its place: by another clock that moment may be on the day before or after. */
function deadline({ from, means, day, zone }: DayColumn, { firstDay, lastDay, thresholds }: CalendarWindow) {
  const end = Prisma.sql`((${day} + 1)::timestamp AT TIME ZONE ${zone} - interval '1 millisecond')`;
  const place = thresholds === null ? Prisma.sql`${day} - ${firstDay}::date` : placeByClock(end, thresholds);
  return Prisma.sql`
    SELECT d.listing_id, ${means}::text AS means, ${place} AS first, ${place} AS last,
      ${end} AS at, NULL::timestamptz AS until, ${zone}::text AS zone
    FROM ${from} WHERE ${day} BETWEEN ${firstDay}::date - 1 AND ${lastDay}::date + 1`;
}

/** One that ends at midnight does not take place on the day that begins then. One of over two months is not looked for. */
function sessions({ firstDay, start, end, thresholds }: CalendarWindow): Prisma.Sql {
  const [first, last] =
    thresholds === null
      ? [
          Prisma.sql`d.local_start::timestamp::date - ${firstDay}::date`,
          Prisma.sql`GREATEST(d.local_start::timestamp, d.local_end::timestamp - interval '1 minute')::date - ${firstDay}::date`,
        ]
      : [
          placeByClock(Prisma.sql`d.starts_at`, thresholds),
          placeByClock(Prisma.sql`d.ends_at - interval '1 minute'`, thresholds),
        ];
  return Prisma.sql`
    SELECT d.listing_id, 'session' AS means, ${first} AS first, ${last} AS last,
      d.starts_at AS at, d.ends_at AS until, d.time_zone::text AS zone
    FROM session d
    WHERE d.starts_at > ${start}::timestamptz - interval '62 days' AND d.starts_at <= ${end} AND d.ends_at > ${start}`;
}

/** Days are as long as the clock makes them: 23, 24 or 25 hours, or left out altogether. */
function placeByClock(instant: Prisma.Sql, thresholds: Date[]): Prisma.Sql {
  return Prisma.sql`width_bucket(${instant}, ${thresholds}::timestamptz[]) - 1`;
}
