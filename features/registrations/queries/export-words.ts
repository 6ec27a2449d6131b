import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { whenInZone } from "../rules/dates-in-words.ts";
import { poolNames } from "../rules/pool-names.ts";
import { namePools } from "./institution-names.ts";

/** For whom the pools of a listing are and when its sessions, by their ids, in the reader's language. */
export type PlaceNames = { pools: ReadonlyMap<string, string>; sessions: ReadonlyMap<string, string> };

/** The names of a listing's pools and sessions as its table says them. Who decides about the listing has been asked before. */
export async function readPlaceNames(viewer: Viewer, listingId: string, locale: Locale): Promise<PlaceNames> {
  const [pools, sessions, nameOf] = await Promise.all([
    database().pool.findMany({ where: { listingId }, select: { id: true, audience: true, audienceKey: true } }),
    database().session.findMany({
      where: { listingId },
      select: { id: true, startsAt: true, endsAt: true, timeZone: true },
    }),
    poolNames(locale),
  ]);
  const named = await namePools(viewer, pools, locale);
  return {
    pools: new Map(named.map((pool) => [pool.id, nameOf(pool)])),
    sessions: new Map(
      sessions.map(({ id, startsAt, endsAt, timeZone }) => [id, whenInZone(locale, startsAt, endsAt, timeZone)]),
    ),
  };
}

/**
 * What each of these people agreed to for a purpose: since when, or from when until when (ISO 8601 in UTC), and the words that they read. As
 * the desk's page of a registration: what was agreed to towards this institution alone. Who decides about the listing has been asked before.
 */
export async function consentCells(
  _viewer: Viewer,
  institutionId: string,
  attendeeIds: readonly string[],
  locale: Locale,
): Promise<(attendeeId: string, purpose: ConsentPurpose) => string> {
  if (attendeeIds.length === 0) return () => "";
  const [consents, t] = await Promise.all([
    database().attendeeConsent.findMany({
      where: { attendeeId: { in: [...attendeeIds] }, institutionId },
      orderBy: [{ givenAt: "asc" }, { id: "asc" }],
      select: { attendeeId: true, purpose: true, words: true, givenAt: true, withdrawnAt: true },
    }),
    translator(locale, "registrationDesk.consents"),
  ]);
  const cells = new Map<string, string>();
  for (const { attendeeId, purpose, words, givenAt, withdrawnAt } of consents) {
    const from = givenAt.toISOString();
    const said = withdrawnAt ? t("ended", { from, until: withdrawnAt.toISOString() }) : t("since", { when: from });
    const name = `${attendeeId} ${purpose}`;
    const before = cells.get(name);
    cells.set(name, `${before === undefined ? "" : `${before}; `}${words} (${said})`);
  }
  return (attendeeId, purpose) => cells.get(`${attendeeId} ${purpose}`) ?? "";
}
