import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { placesTogether } from "@/features/registrations/rules/pools.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingKind, ListingStatus } from "@/prisma/generated/enums.ts";
import { type Life, lifeOf } from "../rules/status.ts";
import { titleIn } from "../rules/titles.ts";
import { isStale } from "../rules/translations.ts";
import { reached } from "./reached.ts";

export type DeskFilters = { kind?: ListingKind; status?: Life; text?: string };

const PAGE = 30;

/** The last row of a page, from which the next one goes on. */
type Cursor = { updatedAt: Date; id: string };

const ROW = {
  id: true,
  code: true,
  kind: true,
  status: true,
  route: true,
  sourceLanguage: true,
  revision: true,
  startsAt: true,
  deadlineAt: true,
  updatedAt: true,
  translations: { select: { language: true, title: true, sourceHash: true } },
  pools: { select: { audience: true, capacity: true, taken: true } },
  exhibition: { select: { timeZone: true } },
  opportunity: { select: { timeZone: true } },
  programme: { select: { intakes: { select: { timeZone: true }, take: 1, orderBy: { position: "asc" } } } },
  sessions: { select: { timeZone: true }, take: 1, orderBy: { startsAt: "asc" } },
} as const satisfies Prisma.ListingSelect;

/**
 * An institution's listings of every status, last changed first, 30 at a time. `after` is the cursor of the page
 * before; titles come in the reader's `locale` where there are such. NotFound for whoever is not a member.
 */
export async function listDeskListings(
  viewer: Viewer,
  institutionId: string,
  filters: DeskFilters,
  { locale, after }: { locale: string; after?: string },
) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const cursor = readCursor(after);
  const now = new Date();
  const found = await database().listing.findMany({
    where: {
      ...reached(viewer, institutionId),
      kind: filters.kind,
      AND: [atLife(filters.status, now), filters.text ? matching(filters.text) : {}, cursor ? beyond(cursor) : {}],
    },
    select: ROW,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  const over = new Set(
    (
      await database().searchEntry.findMany({
        where: { listingId: { in: page.map(({ id }) => id) }, overAt: { lte: now } },
        select: { listingId: true },
      })
    ).map(({ listingId }) => listingId),
  );
  return {
    rows: page.map((row) => ({ ...deskRow(row, locale), life: lifeOf(row.status, over.has(row.id)) })),
    next: found.length > PAGE && last ? `${last.updatedAt.getTime()}_${last.id}` : null,
  };
}

export type DeskRow = ReturnType<typeof deskRow>;

/** Listings that stand somewhere in their life at `now`. What is over is kept with what search knows of a listing. */
function atLife(life: Life | undefined, now: Date): Prisma.ListingWhereInput {
  const isOver = { searchEntry: { overAt: { lte: now } } };
  if (life === "ended") return { status: "published", ...isOver };
  if (life === "published") return { status: life, NOT: isOver };
  return life ? { status: life } : {};
}

function deskRow(row: Prisma.ListingGetPayload<{ select: typeof ROW }>, locale: string) {
  const { translations, pools, exhibition, opportunity, programme, sessions, ...listing } = row;
  const source = translations.find(({ language }) => language === row.sourceLanguage);
  return {
    ...listing,
    ...titleIn(row, locale),
    languages: translations.map(({ language }) => language),
    staleLanguages: translations.filter((one) => source && isStale(one, source)).map(({ language }) => language),
    places: placesTogether(pools),
    /** Zone in which its date is told. */
    zone: (exhibition ?? opportunity ?? programme?.intakes[0] ?? sessions[0])?.timeZone ?? "UTC",
  };
}

/** What an institution's people have to do. NotFound for whoever is not a member. */
export async function getDeskHome(viewer: Viewer, institutionId: string, locale: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const own = reached(viewer, institutionId);
  const now = new Date();
  const [open, byStatus, ended, waiting] = await Promise.all([
    database().listing.findMany({
      where: { ...own, status: { in: ["draft", "in_review", "changes_requested", "published"] } },
      select: { ...ROW, reviewNote: true },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: 200,
    }),
    database().listing.groupBy({ by: ["status"], where: own, _count: { _all: true } }),
    database().listing.count({ where: { ...own, ...atLife("ended", now) } }),
    database().registration.groupBy({
      by: ["listingId", "status"],
      where: { listing: { ...own, status: "published" }, status: { in: ["pending", "waitlisted"] } },
      _sum: { people: true },
    }),
  ]);
  const rows = open.map((row) => ({ ...deskRow(row, locale), reviewNote: row.reviewNote }));
  const people = (listingId: string, status: "pending" | "waitlisted"): number =>
    waiting.find((group) => group.listingId === listingId && group.status === status)?._sum.people ?? 0;
  return {
    counts: lives(byStatus, ended),
    changesRequested: rows.filter(({ status }) => status === "changes_requested"),
    drafts: rows.filter(({ status }) => status === "draft"),
    inReview: rows.filter(({ status }) => status === "in_review"),
    registrations: rows
      .map((row) => ({ ...row, pending: people(row.id, "pending"), waiting: people(row.id, "waitlisted") }))
      .filter(({ pending, waiting: inLine }) => pending + inLine > 0),
  };
}

/** How many listings stand where in their life. */
function lives(
  byStatus: readonly { status: ListingStatus; _count: { _all: number } }[],
  ended: number,
): Partial<Record<Life, number>> {
  const counts: Partial<Record<Life, number>> = Object.fromEntries(
    byStatus.map((group) => [group.status, group._count._all]),
  );
  return { ...counts, ended, published: (counts.published ?? 0) - ended };
}

function matching(text: string): Prisma.ListingWhereInput {
  // The database client passes LIKE's own signs on as they are.
  const sought = text.slice(0, 100).replace(/[\\%_]/g, "\\$&");
  return {
    OR: [
      { code: { contains: sought, mode: "insensitive" } },
      { translations: { some: { title: { contains: sought, mode: "insensitive" } } } },
    ],
  };
}

function beyond({ updatedAt, id }: Cursor): Prisma.ListingWhereInput {
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
}

function readCursor(text: string | undefined): Cursor | null {
  const [, time = "", id = ""] = /^(\d{1,15})_(.{36})$/.exec(text ?? "") ?? [];
  return isId(id) ? { updatedAt: new Date(Number(time)), id } : null;
}
