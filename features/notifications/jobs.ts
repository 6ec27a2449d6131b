import "server-only";
import { PgBoss, type QueuePolicy } from "pg-boss";
import { shredDueAnswers } from "@/features/forms/jobs.ts";
import { runNoted } from "@/features/health/jobs.ts";
import { cronOf, JOB_NAMES, type JobName, SCHEDULES } from "@/features/health/rules.ts";
import { finishImports, refreshSources, removeOldImportFiles } from "@/features/imports/jobs.ts";
import { removeOldInquiries } from "@/features/inquiries/jobs.ts";
import { findLookAlikes, removeUnusedFiles } from "@/features/institutions/jobs.ts";
import { shredDueLetters } from "@/features/letters/jobs.ts";
import { askWhetherTrue } from "@/features/listings/commands/still-true.ts";
import { publishDueListings, refreshSearchEntries } from "@/features/listings/jobs.ts";
import { forgetOldRegistrations } from "@/features/privacy/jobs.ts";
import { KEPT } from "@/features/privacy/rules/retention.ts";
import { remindDelegations } from "@/features/registrations/commands/remind-delegations.ts";
import { passOnPlaces } from "@/features/registrations/jobs.ts";
import { writeRounds } from "@/features/reminders/jobs.ts";
import { forgetReporters } from "@/features/reports/jobs.ts";
import { readReturnedMail } from "@/features/returned-mail/jobs.ts";
import { noteTold } from "@/features/saved-searches/commands.ts";
import { sendDueDigests } from "@/features/saved-searches/jobs.ts";
import { removeOldLetters, tellOfLapses } from "@/features/verification/jobs.ts";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { log } from "@/lib/log.ts";
import { messageKey } from "@/lib/mail/message-key.ts";
import { closeMailTransport, deliver } from "@/lib/mail/transport.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { nextAttemptDelay } from "./rules.ts";
import { composeMail, type QueuedMail } from "./templates/compose.tsx";
import type { MailParameters, MailTemplateName } from "./templates/registry.ts";

const BATCH = 20;
const LOOK_EVERY_MS = 1_000;
/**
 * For how long a claimed mail is left to the process that claimed it, should that process die. A build made for tests only
 * keeps no claim, and tests/race must then see letters sent twice.
 */
const LEASE_SECONDS = process.env.SILK_ROAD_TEST_UNLOCKED === "1" ? 0 : 120;

type ClaimedMail = QueuedMail & { recipient: string; attempts: number };

/**
 * Claims the mail that has been due longest, just before it is sent; two workers never claim the same row, and a dead
 * worker's claim runs out. Not several at once: the last of them would outlive its lease behind a slow mail server.
 */
async function claimDueMail(): Promise<ClaimedMail | undefined> {
  const [mail] = await database().$queryRaw<ClaimedMail[]>`
    UPDATE outbox SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (
      SELECT id FROM outbox WHERE status = 'queued' AND next_attempt_at <= now()
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, recipient, locale, template, parameters, attempts`;
  return mail;
}

/** Sends what is due, at most a batch of it, and notes the results. Answers how many were tried. */
export async function deliverDueMail(): Promise<number> {
  for (let tried = 0; tried < BATCH; tried++) {
    const mail = await claimDueMail();
    if (!mail) return tried;
    await deliverOne(mail);
  }
  return BATCH;
}

async function deliverOne(mail: ClaimedMail): Promise<void> {
  const delivery = await attempt(mail);
  if (delivery.result === "sent" || delivery.result === "not-due") {
    await note(mail, { status: "sent", sentAt: new Date(), lastError: "" });
    if (delivery.result === "sent") await noteNews(mail);
    return forgetLastMail(mail);
  }
  const delay = delivery.result === "later" ? nextAttemptDelay(mail.attempts) : null;
  log.warn({ outbox: mail.id, attempts: mail.attempts, final: delay === null }, "Mail not delivered");
  await note(mail, {
    status: delay === null ? "failed" : "queued",
    nextAttemptAt: new Date(Date.now() + (delay ?? 0) * 1000),
    lastError: delivery.error,
  });
  if (delay === null) await forgetLastMail(mail);
}

/** The mail that tells somebody that they were erased is the last that knows their address: it goes once it is sent, or given up. */
async function forgetLastMail({ id, template }: ClaimedMail): Promise<void> {
  const last: MailTemplateName = "data-erased";
  if (template === last) await database().outbox.deleteMany({ where: { id } });
}

/** What a mail of a saved search told of is told once it has left, and not before. */
async function noteNews({ template, parameters }: ClaimedMail): Promise<void> {
  const news = "saved-search-news" satisfies MailTemplateName;
  if (template === news) await transaction((tx) => noteTold(tx, parameters as MailParameters<typeof news>));
}

/** Writes down what came of a claim, unless the claim has meanwhile passed to another worker. */
async function note({ id, attempts }: ClaimedMail, change: Prisma.OutboxUpdateManyMutationInput): Promise<void> {
  await database().outbox.updateMany({ where: { id, attempts, status: "queued" }, data: change });
}

async function attempt(mail: ClaimedMail): Promise<Awaited<ReturnType<typeof deliver>> | { result: "not-due" }> {
  try {
    const composed = await composeMail(mail);
    if (!composed) return { result: "not-due" };
    const { subject, html, text, calendar, replyTo, locale, headers } = composed;
    const key = messageKey(mail.id);
    return await deliver({
      to: mail.recipient,
      replyTo,
      subject,
      html,
      text,
      // The same row always carries the same Message-ID: should it be sent twice, mail servers see one mail.
      messageId: `<${key}@${new URL(env().APP_URL).hostname}>`,
      // What comes back names the mail and holds its headers alone; a server that knows nothing of this is not asked.
      dsn: { envid: key, ret: "HDRS", notify: ["FAILURE"] },
      headers: { "Content-Language": locale, "Auto-Submitted": "auto-generated", ...headers },
      ...(calendar && { icalEvent: { method: "PUBLISH", filename: "event.ics", content: calendar } }),
    });
  } catch (error) {
    log.error({ outbox: mail.id, template: mail.template, err: error }, "Mail could not be composed");
    return { result: "later", error: error instanceof Error ? error.message.slice(0, 1000) : "unknown" };
  }
}

/**
 * Removes what has no use any more: used or expired sign-in requests, sessions, old mail with why it did not arrive, the addresses of
 * who reported what was settled long ago, letters that proved something half a year ago, inquiries and imported files after a month,
 * files that nothing shows any more.
 */
export async function sweepExpired(now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  await database().signInCode.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
  await database().authSession.deleteMany({ where: { expiresAt: { lt: now } } });
  const mailKeptSince = new Date(now.getTime() - KEPT.mailDays * 24 * 60 * 60 * 1000);
  await database().outbox.deleteMany({ where: { status: "sent", sentAt: { lt: mailKeptSince } } });
  await database().outbox.deleteMany({ where: { status: "failed", createdAt: { lt: mailKeptSince } } });
  await forgetReporters(now);
  await removeOldLetters(now);
  await removeOldInquiries(now);
  await removeOldImportFiles(now);
  await removeUnusedFiles();
}

/** What each recurring job does. */
const WORK: Record<JobName, (now: Date) => Promise<unknown>> = {
  "sweep-expired": sweepExpired,
  "send-due-digests": sendDueDigests,
  "tell-of-lapses": tellOfLapses,
  "finish-imports": finishImports,
  "read-lists-anew": refreshSources,
  "find-look-alikes": findLookAlikes,
  "refresh-search-entries": refreshSearchEntries,
  "publish-due-listings": publishDueListings,
  "ask-whether-true": (now) => askWhetherTrue(PORTAL, now),
  "shred-answers": shredDueAnswers,
  "shred-letters": shredDueLetters,
  "pass-on-places": passOnPlaces,
  "write-letters": writeRounds,
  "forget-registrations": forgetOldRegistrations,
  "remind-delegations": (now) => remindDelegations(PORTAL, now),
  "read-returned-mail": readReturnedMail,
};

/** One reads the mailbox at a time, and a mail server that refuses us is asked again at the next turn and not at once. */
const QUEUES: Partial<Record<JobName, { policy: QueuePolicy; retryLimit: number }>> = {
  "read-returned-mail": { policy: "singleton", retryLimit: 0 },
};

/**
 * Starts background work in this process: mail as soon as it is queued, and what the clock brings through pg-boss.
 * `stop` lets what is under way finish.
 */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 2 });
  boss.on("error", (error) => log.error({ err: error }, "Job queue"));
  await boss.start();
  for (const name of JOB_NAMES) {
    await boss.createQueue(name, QUEUES[name]);
    await boss.schedule(name, cronOf(SCHEDULES[name]));
    await boss.work(name, () => runNoted(name, () => WORK[name](new Date())));
  }
  const postman = startPostman();
  return {
    async stop() {
      await postman.stop();
      await boss.stop({ graceful: true, timeout: 10_000 });
      closeMailTransport();
    },
  };
}

/** Looks for due mail every second; the outbox itself is the queue (docs/decisions/004-outbox-is-the-mail-queue.md). */
function startPostman(): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const round = async () => {
    while (!stopped) {
      const tried = await deliverDueMail().catch((error: unknown) => {
        log.error({ err: error }, "Outbox");
        return 0;
      });
      if (tried < BATCH && !stopped) await pause();
    }
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = round();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
