import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Member, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { MOST_SAVED, nextDigestAt, settledBefore } from "./rules.ts";
import type { DigestForm, SavedSearchForm } from "./schema.ts";

/**
 * Keeps a question of the viewer and sends what is new for it from then on. Refusals: `already-saved` when the same
 * question is kept under another name, `too-many` beyond fifty. The chosen zone is remembered as the person's own.
 */
export async function saveSearch(
  viewer: Member,
  form: SavedSearchForm,
  now: Date,
): Promise<Outcome<"already-saved" | "too-many">> {
  return transaction(async (tx) => {
    // Locked, so that a double click finds the first one's row and not fifty-one are kept.
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${viewer.userId}::uuid FOR UPDATE`;
    const kept = await tx.savedSearch.findMany({ where: { userId: viewer.userId }, select: { query: true } });
    if (kept.some(({ query }) => query === form.query)) return refused("already-saved");
    if (kept.length >= MOST_SAVED) return refused("too-many");
    const id = newId();
    const { name, query, frequency, timeZone } = form;
    await tx.savedSearch.create({
      data: {
        id,
        userId: viewer.userId,
        name,
        query,
        frequency,
        timeZone,
        seenUntil: settledBefore(now),
        nextAt: nextDigestAt(frequency, timeZone, now),
      },
      select: { id: true },
    });
    await tx.user.update({ where: { id: viewer.userId }, data: { timeZone }, select: { id: true } });
    await recordAudit(viewer, tx, { action: "saved-search.save", subjectId: id });
    return done;
  });
}

/**
 * Changes when the mail of a saved search comes; one whose mail was stopped begins again, from now on. NotFound for a
 * search of somebody else.
 */
export async function changeDigest(
  viewer: Member,
  id: string,
  { frequency, timeZone }: DigestForm,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const search = await ownSearch(viewer, tx, id);
    const nextAt = nextDigestAt(frequency, timeZone, now);
    await tx.savedSearch.update({
      where: { id },
      data: { frequency, timeZone, nextAt, ...(search.nextAt === null ? { seenUntil: settledBefore(now) } : {}) },
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "saved-search.change", subjectId: id });
  });
}

/** Forgets a saved search. NotFound for a search of somebody else. */
export async function removeSavedSearch(viewer: Member, id: string): Promise<void> {
  await transaction(async (tx) => {
    await ownSearch(viewer, tx, id);
    await tx.savedSearch.delete({ where: { id }, select: { id: true } });
    await recordAudit(viewer, tx, { action: "saved-search.remove", subjectId: id });
  });
}

/**
 * Stops the mail of a saved search for whoever holds the link of one of its mails (RFC 8058: one request, nobody signed
 * in). Stopping twice is the same as once. NotFound for a link that was not made here or whose search is gone.
 */
export async function stopDigestByToken(token: string): Promise<void> {
  await changeByToken(token, "saved-search.stop", async (tx, id) => {
    await tx.savedSearch.update({ where: { id }, data: { nextAt: null }, select: { id: true } });
  });
}

/** Takes `stopDigestByToken` back: mail comes again as it did, with what is new from now on. */
export async function resumeDigestByToken(token: string, now: Date): Promise<void> {
  await changeByToken(token, "saved-search.resume", async (tx, id) => {
    const { frequency, timeZone, nextAt } = await tx.savedSearch.findUniqueOrThrow({
      where: { id },
      select: { frequency: true, timeZone: true, nextAt: true },
    });
    if (nextAt) return;
    await tx.savedSearch.update({
      where: { id },
      data: { nextAt: nextDigestAt(frequency, timeZone, now), seenUntil: settledBefore(now) },
      select: { id: true },
    });
  });
}

/**
 * No more mail of saved searches to an address from which mail came back for good, until whoever has the account says otherwise; nothing
 * that they are owed is held back by it. For the job that reads returned mail, in its transaction.
 */
export async function pauseDigests(tx: Transaction, email: string, now: Date): Promise<void> {
  await tx.user.updateMany({ where: { email, digestsPausedAt: null }, data: { digestsPausedAt: now } });
}

/** A mail of a saved search, as far as it says what it tells of: what became public after `from` and not after `until`, ISO instants. */
type Told = { savedSearchId: string; from: string; until: string };

/**
 * What a mail of a saved search told of is told, for it has been handed over to a mail server. For the job that sends mail, in its
 * transaction.
 */
export async function noteTold(tx: Transaction, { savedSearchId, until }: Told): Promise<void> {
  await tx.$executeRaw`
    UPDATE saved_search SET seen_until = greatest(seen_until, ${new Date(until)}) WHERE id = ${savedSearchId}::uuid`;
}

/**
 * Takes `noteTold` back for a mail that came back unread: the next one tells of it. For the job that reads returned mail, in its
 * transaction.
 */
export async function noteUntold(tx: Transaction, { savedSearchId, from }: Told): Promise<void> {
  await tx.$executeRaw`
    UPDATE saved_search SET seen_until = least(seen_until, ${new Date(from)}) WHERE id = ${savedSearchId}::uuid`;
}

/**
 * Takes `pauseDigests` back: mail comes again at its hours, with all that became public and was not told meanwhile, for nobody asked for the silence. Twice
 * is the same as once.
 */
export async function resumeDigests(viewer: Member, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: viewer.userId, digestsPausedAt: { not: null } },
      data: { digestsPausedAt: null },
    });
    if (count === 0) return;
    const searches = await tx.savedSearch.findMany({
      where: { userId: viewer.userId, nextAt: { not: null } },
      orderBy: { id: "asc" },
      select: { id: true, frequency: true, timeZone: true },
    });
    for (const { id, frequency, timeZone } of searches) {
      const nextAt = nextDigestAt(frequency, timeZone, now);
      await tx.savedSearch.update({ where: { id }, data: { nextAt }, select: { id: true } });
    }
    await recordAudit(viewer, tx, { action: "user.resume-digests", subjectId: viewer.userId });
  });
}

async function changeByToken(
  token: string,
  action: `saved-search.${string}`,
  change: (tx: Transaction, id: string) => Promise<void>,
): Promise<void> {
  const link = readPersonalToken("saved-search", token);
  if (!link) throw new NotFound();
  await transaction(async (tx) => {
    const [search] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM saved_search WHERE id = ${link.id}::uuid FOR UPDATE`;
    if (!search) throw new NotFound();
    await change(tx, link.id);
    await recordAudit(ANONYMOUS, tx, { action, subjectId: link.id });
  });
}

async function ownSearch(viewer: Member, tx: Transaction, id: string): Promise<{ nextAt: Date | null }> {
  const search = isId(id)
    ? await tx.savedSearch.findFirst({ where: { id, userId: viewer.userId }, select: { nextAt: true } })
    : null;
  if (!search) throw new NotFound();
  return search;
}

/**
 * Saved searches that ask for an institution ask for its successor, by the last part of either's address. Whoever had saved the same
 * question about both keeps one of the two. For `mergeInstitution` only, in its transaction.
 */
export async function followMerging(_viewer: Viewer, tx: Transaction, from: string, into: string): Promise<void> {
  const asked = `(^|&)institution=${from}(&|$)`;
  const asks = `\\1institution=${into}\\2`;
  await tx.$executeRaw`
    UPDATE saved_search s SET query = regexp_replace(s.query, ${asked}, ${asks})
    WHERE s.query ~ ${asked} AND NOT EXISTS (
      SELECT FROM saved_search other WHERE other.user_id = s.user_id
        AND other.query = regexp_replace(s.query, ${asked}, ${asks}))`;
  await tx.$executeRaw`DELETE FROM saved_search WHERE query ~ ${asked}`;
}
