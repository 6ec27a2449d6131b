import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, databaseShowing, PLANNED_ONCE } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { ANNOUNCEMENTS, noteFrameUntil } from "@/lib/http/page-facts.ts";
import { isId } from "@/lib/id.ts";
import type { AnnouncementPlace, AnnouncementTone } from "@/prisma/generated/enums.ts";
import { mayAnnounce } from "./policy.ts";
import { announcementState, inOrder, nextChange, type Side, textIn } from "./rules.ts";

export type ShownAnnouncement = { id: string; tone: AnnouncementTone; text: string; language: string };

type Row = {
  id: string;
  tone: AnnouncementTone;
  place: AnnouncementPlace;
  startsAt: Date;
  endsAt: Date;
  texts: { language: string; text: string }[];
};

/**
 * What stands above the pages of one side at `now`, warnings first, in `locale` or else in English. Notes for the page that shows it
 * when that changes next by the clock; that it is written to, the table tells.
 */
export async function listPublishedAnnouncements(side: Side, locale: string, now: Date): Promise<ShownAnnouncement[]> {
  // One statement, planned once: it runs for every page that is drawn.
  const rows = await databaseShowing(ANNOUNCEMENTS).$queryRaw<Row[]>`${PLANNED_ONCE}
    SELECT a.id, a.tone::text AS tone, a.place::text AS place, a.starts_at AS "startsAt", a.ends_at AS "endsAt",
      (SELECT json_agg(json_build_object('language', t.language, 'text', t.text)) FROM announcement_text t
       WHERE t.announcement_id = a.id) AS texts
    FROM announcement a WHERE a.ends_at > ${now} AND a.withdrawn_at IS NULL`;
  const here = rows.filter(({ place }) => place === side || place === "everywhere");
  const change = nextChange(here, now);
  if (change) noteFrameUntil(change);
  return inOrder(here.filter(({ startsAt }) => startsAt <= now)).flatMap(({ id, tone, texts }) => {
    const text = textIn(texts ?? [], locale);
    return text ? [{ id, tone, text: text.text, language: text.language }] : [];
  });
}

const KEPT = {
  id: true,
  tone: true,
  place: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  withdrawnAt: true,
  revision: true,
  texts: { select: { language: true, text: true } },
} as const;

/** Older ones are of no use to anybody but the audit log, which has them all. */
const MOST_SHOWN = 100;

export type OfficeAnnouncement = Awaited<ReturnType<typeof getAnnouncement>>;

/** What the office announces, has announced and will announce, and how each stands at `now`; the latest first. NotFound for others. */
export async function listAnnouncements(viewer: Viewer, now: Date) {
  if (!mayAnnounce(viewer)) throw new NotFound();
  const rows = await database().announcement.findMany({
    select: KEPT,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
  });
  return rows.map((row) => ({ ...row, state: announcementState(row, now) }));
}

/** One announcement, and how it stands at `now`. NotFound for everybody but the office. */
export async function getAnnouncement(viewer: Viewer, id: string, now: Date) {
  if (!mayAnnounce(viewer) || !isId(id)) throw new NotFound();
  const row = await database().announcement.findUnique({ where: { id }, select: KEPT });
  if (!row) throw new NotFound();
  return { ...row, state: announcementState(row, now) };
}
