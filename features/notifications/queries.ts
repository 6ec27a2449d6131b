import "server-only";
import { type Returned, returnedOf } from "@/features/returned-mail/rules.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { mailCalled } from "./rules.ts";

/** What a mail is: the key of the words that it is called by. */
type Called = ReturnType<typeof mailCalled>;

export type FailedMail = {
  id: string;
  recipient: string;
  template: Called;
  attempts: number;
  lastError: string;
  createdAt: Date;
};

export type FailedMailPage = { mails: FailedMail[]; next: string | null };

export type ReturnedMailRow = {
  id: string;
  recipient: string;
  template: Called;
  sentAt: Date | null;
  returned: Returned;
};

export type ReturnedMailPage = { mails: ReturnedMailRow[]; next: string | null };

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
  const mails = rows.slice(0, PAGE).map((row) => ({ ...row, template: mailCalled(row.template) }));
  return { mails, next: rows.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

/** Mail that came back, what came last first, fifty to a page after the id `before`. NotFound for everybody but the office. */
export async function listReturnedMail(viewer: Viewer, before?: string): Promise<ReturnedMailPage> {
  if (!viewer.isOffice) throw new NotFound();
  const after = before && isId(before) ? await findReturned(before) : null;
  const rows = await database().outbox.findMany({
    where: {
      returnedAt: { not: null },
      ...(after ? { OR: [{ returnedAt: { lt: after.at } }, { returnedAt: after.at, id: { lt: after.id } }] } : {}),
    },
    select: {
      id: true,
      recipient: true,
      template: true,
      sentAt: true,
      returnedAt: true,
      returnedStatus: true,
      returnedLine: true,
    },
    orderBy: [{ returnedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const mails = rows.slice(0, PAGE).flatMap(({ id, recipient, template, sentAt, ...row }) => {
    const returned = returnedOf(row);
    return returned ? [{ id, recipient, template: mailCalled(template), sentAt, returned }] : [];
  });
  return { mails, next: rows.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

async function findReturned(id: string): Promise<{ id: string; at: Date } | null> {
  const row = await database().outbox.findUnique({ where: { id }, select: { returnedAt: true } });
  return row?.returnedAt ? { id, at: row.returnedAt } : null;
}

/** How many mails wait, were given up, or came back. NotFound for everybody but the office. */
export async function countMail(viewer: Viewer): Promise<{ queued: number; failed: number; returned: number }> {
  if (!viewer.isOffice) throw new NotFound();
  const [queued, failed, returned] = await Promise.all([
    database().outbox.count({ where: { status: "queued" } }),
    database().outbox.count({ where: { status: "failed" } }),
    database().outbox.count({ where: { returnedAt: { not: null } } }),
  ]);
  return { queued, failed, returned };
}

/** Whether anybody reads what comes back here. NotFound for everybody but the office. */
export function isReturnedMailRead(viewer: Viewer): boolean {
  if (!viewer.isOffice) throw new NotFound();
  return env().RETURNED_MAIL_URL !== "";
}
