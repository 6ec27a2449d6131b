import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayAnnounce } from "./policy.ts";
import { announcementState } from "./rules.ts";
import type { AnnouncementForm } from "./schema.ts";

/**
 * The office announces something on all pages of a side, from one moment until another. Refusals: `already-over` (its end has passed).
 * NotFound for everybody but the office.
 */
export async function announce(
  viewer: Viewer,
  { revision: _new, texts, ...form }: AnnouncementForm,
): Promise<Outcome<"already-over", { id: string }>> {
  if (!mayAnnounce(viewer)) throw new NotFound();
  if (form.endsAt <= new Date()) return refused("already-over");
  return transaction(async (tx) => {
    const id = newId();
    await tx.announcement.create({ data: { id, ...form, texts: { create: texts } }, select: { id: true } });
    await audit(viewer, tx, "create", id, { ...form, texts });
    return succeeded({ id });
  });
}

/**
 * Changes an announcement that has not ended; every page shows it anew at once.
 *
 * Refusals: `stale-revision` (a colleague has saved it meanwhile), `already-over` (it has ended or was taken down, or would be over with
 * this change). NotFound for everybody but the office.
 */
export async function changeAnnouncement(
  viewer: Viewer,
  id: string,
  { revision, texts, ...form }: AnnouncementForm,
): Promise<Outcome<"stale-revision" | "already-over">> {
  return transaction(async (tx) => {
    const current = await lockAnnouncement(viewer, tx, id);
    const now = new Date();
    if (!isOpen(current, now) || form.endsAt <= now) return refused("already-over");
    if (current.revision !== revision) return refused("stale-revision");
    await tx.announcementText.deleteMany({ where: { announcementId: id } });
    await tx.announcement.update({
      where: { id },
      data: { ...form, revision: { increment: 1 }, texts: { create: texts } },
      select: { id: true },
    });
    await audit(viewer, tx, "change", id, { ...form, texts });
    return done;
  });
}

/** Takes an announcement down before its end, or before it begins. Refusals: `already-over`. NotFound for everybody but the office. */
export async function withdrawAnnouncement(viewer: Viewer, id: string): Promise<Outcome<"already-over">> {
  return transaction(async (tx) => {
    const current = await lockAnnouncement(viewer, tx, id);
    const now = new Date();
    if (!isOpen(current, now)) return refused("already-over");
    await tx.announcement.update({
      where: { id },
      data: { withdrawnAt: now, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "announcement.withdraw", subjectId: id });
    return done;
  });
}

type Current = { startsAt: Date; endsAt: Date; withdrawnAt: Date | null; revision: number };

const isOpen = (current: Current, now: Date): boolean => ["to-come", "shown"].includes(announcementState(current, now));

async function lockAnnouncement(viewer: Viewer, tx: Transaction, id: string): Promise<Current> {
  if (!mayAnnounce(viewer) || !isId(id)) throw new NotFound();
  await tx.$queryRaw`SELECT id FROM announcement WHERE id = ${id}::uuid FOR UPDATE`;
  const current = await tx.announcement.findUnique({
    where: { id },
    select: { startsAt: true, endsAt: true, withdrawnAt: true, revision: true },
  });
  if (!current) throw new NotFound();
  return current;
}

/** The log holds what was said to all readers, and when. */
async function audit(
  viewer: Viewer,
  tx: Transaction,
  verb: string,
  id: string,
  form: Omit<AnnouncementForm, "revision">,
) {
  const { tone, place, startsAt, endsAt, timeZone, texts } = form;
  const details = {
    tone,
    place,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
    ...Object.fromEntries(texts.map(({ language, text }) => [language, text])),
  };
  await recordAudit(viewer, tx, { action: `announcement.${verb}`, subjectId: id, details });
}
