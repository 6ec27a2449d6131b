import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";

export type FailedMail = {
  id: string;
  recipient: string;
  template: string;
  attempts: number;
  lastError: string;
  createdAt: Date;
};

export type FailedMailPage = { mails: FailedMail[]; next: string | null };

const PAGE = 50;

/** Mail that was given up, newest first, fifty to a page after the id `before`. NotFound for everybody but the office. */
export async function listFailedMail(viewer: Viewer, before?: string): Promise<FailedMailPage> {
  if (!viewer.isOffice) throw new NotFound();
  const rows = await database().outbox.findMany({
    where: { status: "failed", ...(before && isId(before) ? { id: { lt: before } } : {}) },
    select: { id: true, recipient: true, template: true, attempts: true, lastError: true, createdAt: true },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const mails = rows.slice(0, PAGE);
  return { mails, next: rows.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

/** How many mails wait, are being tried again, or were given up. NotFound for everybody but the office. */
export async function countMail(viewer: Viewer): Promise<{ queued: number; failed: number }> {
  if (!viewer.isOffice) throw new NotFound();
  const [queued, failed] = await Promise.all([
    database().outbox.count({ where: { status: "queued" } }),
    database().outbox.count({ where: { status: "failed" } }),
  ]);
  return { queued, failed };
}
