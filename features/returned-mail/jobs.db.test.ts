import { beforeEach, describe, expect, it, vi } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { noteTold, resumeDigests, saveSearch } from "@/features/saved-searches/commands.ts";
import { sendDueDigests } from "@/features/saved-searches/jobs.ts";
import { database, sqlState, transaction } from "@/lib/db.ts";
import { forgetEnv } from "@/lib/env.ts";
import { newId } from "@/lib/id.ts";
import { messageKey } from "@/lib/mail/message-key.ts";
import { returnedMails } from "@/lib/metrics.ts";
import {
  coremailReport,
  exchangeReport,
  eximReport,
  gmailReport,
  postfixReport,
  type Returned,
} from "@/tests/factories/delivery-reports.ts";
import { createViewer } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { readReturnedMail, takeIn } from "./jobs.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const ARRIVED = new Date("2026-11-30T09:12:44Z");
const ADDRESS = "zarina@silk.example";

async function sent(changes: { recipient?: string; status?: "sent" | "queued" | "failed" } = {}): Promise<Returned> {
  const id = newId();
  const recipient = changes.recipient ?? ADDRESS;
  const status = changes.status ?? "sent";
  await database().outbox.create({
    data: {
      id,
      dedupeKey: id,
      recipient,
      locale: "en",
      template: "registration-confirmed",
      parameters: {},
      status,
      sentAt: status === "sent" ? new Date("2026-11-30T08:00:00Z") : null,
    },
    select: { id: true },
  });
  return { id, recipient };
}

const arrive = (message: string | Buffer, arrivedAt: Date | null = ARRIVED) =>
  takeIn({ bytes: Buffer.from(message), arrivedAt }, NOW);

const kept = (id: string) =>
  database().outbox.findUnique({
    where: { id },
    select: { status: true, returnedAt: true, returnedStatus: true, returnedLine: true },
  });

const UNTOUCHED = { status: "sent", returnedAt: null, returnedStatus: "", returnedLine: "" };

describe("mail that comes back", () => {
  it.each([
    [
      "Postfix",
      postfixReport,
      "5.1.1",
      `550 5.1.1 <${ADDRESS}>: Recipient address rejected: User unknown in virtual mailbox table`,
    ],
    ["Exim", eximReport, "5.2.2", "550 5.2.2 The recipient's mailbox is over its quota. Try again another day"],
    [
      "Exchange",
      exchangeReport,
      "5.1.10",
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    ],
    [
      "Gmail",
      gmailReport,
      "5.1.1",
      /^550 5\.1\.1 The email account that you tried to reach does not exist\. Please try double-checking/,
    ],
    ["Coremail", coremailReport, "5.7.1", "550 5.7.1 邮件被拒 DT:SPM receiver.example"],
  ] as const)(
    "as %s reports it is written beside what was sent, and the report goes",
    async (_server, write, status, line) => {
      const mail = await sent();
      const other = await sent();
      expect(await arrive(write(mail))).toBe("delete");
      expect(await kept(mail.id)).toEqual({
        status: "sent",
        returnedAt: ARRIVED,
        returnedStatus: status,
        returnedLine: typeof line === "string" ? line : expect.stringMatching(line),
      });
      expect(await kept(other.id)).toEqual(UNTOUCHED);
    },
  );

  it("is counted by its reason, once", async () => {
    returnedMails.reset();
    const mail = await sent();
    await Promise.all([arrive(postfixReport(mail)), arrive(postfixReport(mail)), arrive(eximReport(mail))]);
    expect((await returnedMails.get()).values.reduce((sum, { value }) => sum + value, 0)).toBe(1);
    await arrive(eximReport(await sent()));
    expect((await returnedMails.get()).values).toContainEqual(expect.objectContaining({ labels: { reason: "full" } }));
  });

  it("keeps the first of several reports", async () => {
    const mail = await sent();
    await arrive(postfixReport(mail));
    const first = await kept(mail.id);
    expect(await arrive(eximReport(mail), new Date("2026-11-30T11:00:00Z"))).toBe("delete");
    expect(await kept(mail.id)).toEqual(first);
  });

  it("came back when it was read, where the mailbox says nothing sensible", async () => {
    for (const said of [null, new Date("2031-01-01T00:00:00Z")]) {
      const mail = await sent();
      await arrive(postfixReport(mail), said);
      expect((await kept(mail.id))?.returnedAt).toEqual(NOW);
    }
  });

  it.each(["delayed", "relayed", "expanded", "delivered"])(
    "has not, when it is only %s; such a report goes, too",
    async (action) => {
      const mail = await sent();
      expect(await arrive(postfixReport({ ...mail, action, status: "4.4.1" }))).toBe("delete");
      expect(await kept(mail.id)).toEqual(UNTOUCHED);
    },
  );

  it.each(["queued", "failed"] as const)("has not, while it is %s", async (status) => {
    const mail = await sent({ status });
    expect(await arrive(postfixReport(mail))).toBe("delete");
    expect(await kept(mail.id)).toEqual({ ...UNTOUCHED, status });
  });

  it("is forgotten with the mail: a report of one that was erased goes unread", async () => {
    const mail = await sent();
    await database().outbox.delete({ where: { id: mail.id }, select: { id: true } });
    expect(await arrive(postfixReport(mail))).toBe("delete");
  });

  it("can only be what was sent", async () => {
    const { id } = await sent();
    await arrive(postfixReport({ id, recipient: ADDRESS }));
    const again = database().$executeRaw`UPDATE outbox SET status = 'queued' WHERE id = ${id}::uuid`;
    await expect(again).rejects.toSatisfy((error: unknown) => sqlState(error) === "23514");
  });
});

describe("what anybody may write to the mailbox", () => {
  it("says nothing of a mail without the key that only its recipient got", async () => {
    const [mail, own] = [await sent(), await sent({ recipient: "stranger@far.example" })];
    const borrowed = `${mail.id}.${messageKey(own.id).split(".")[1]}`;
    for (const key of [mail.id, `${mail.id}.${"0".repeat(32)}`, borrowed]) {
      expect(await arrive(postfixReport({ ...mail, key }))).toBe("leave");
      expect(await arrive(exchangeReport({ ...mail, key }))).toBe("leave");
    }
    expect(await kept(mail.id)).toEqual(UNTOUCHED);
  });

  it("says nothing of an address that the mail did not go to, nor of two mails at once", async () => {
    const [mail, own] = [await sent(), await sent({ recipient: "stranger@far.example" })];
    // Somebody with a mail of their own, whose key they know, about somebody else's address.
    expect(await arrive(postfixReport({ ...own, recipient: ADDRESS }))).toBe("leave");
    const both = postfixReport(own).replace(
      "Auto-Submitted: auto-replied",
      `References: <${messageKey(mail.id)}@portal.example>\r\nAuto-Submitted: auto-replied`,
    );
    expect(await arrive(both)).toBe("leave");
    expect(await kept(own.id)).toEqual(UNTOUCHED);
  });

  it("stays for people when it is no report", async () => {
    for (const message of ["", "Subject: Hello\r\n\r\nIs anybody there?", "\0\0\0"])
      expect(await arrive(message)).toBe("leave");
  });
});

describe("an address that has failed for good", () => {
  const pausedAt = async (userId: string) =>
    (await database().user.findUniqueOrThrow({ where: { id: userId }, select: { digestsPausedAt: true } }))
      .digestsPausedAt;
  const search = { name: "All", query: "", frequency: "daily", timeZone: "UTC" } as const;
  const saved = new Date("2026-11-28T12:00:00Z");

  it("gets no more mail of saved searches until its holder says so, and then with what was new meanwhile", async () => {
    const viewer = await createViewer({ email: ADDRESS });
    const other = await createViewer();
    for (const one of [viewer, other]) await saveSearch(one, search, saved);
    const { id } = await createPublished({ kind: "brief", texts: [{ language: "en", title: "The road" }] });
    await database().listing.update({
      where: { id },
      data: { publishedAt: new Date("2026-11-30T10:00:00Z") },
      select: { id: true },
    });
    await arrive(postfixReport(await sent()));
    expect([await pausedAt(viewer.userId), await pausedAt(other.userId)]).toEqual([NOW, null]);

    const news = () =>
      database().outbox.findMany({ where: { template: "saved-search-news" }, orderBy: { recipient: "asc" } });
    await sendDueDigests(new Date("2026-12-01T09:00:00Z"));
    expect((await news()).map(({ recipient }) => recipient)).toEqual([other.email]);
    await resumeDigests(viewer, new Date("2026-12-01T10:00:00Z"));
    await resumeDigests(viewer, new Date("2026-12-01T11:00:00Z"));
    expect(await pausedAt(viewer.userId)).toBeNull();
    expect(await sendDueDigests(new Date("2026-12-01T12:00:00Z"))).toBe(0);
    await sendDueDigests(new Date("2026-12-02T09:00:00Z"));
    expect((await news()).map(({ recipient }) => recipient).sort()).toEqual([other.email, ADDRESS].sort());
    expect(await database().auditEntry.count({ where: { action: "user.resume-digests" } })).toBe(1);
  });

  it("also holds back what is queued, and nothing but mail of saved searches", async () => {
    const viewer = await createViewer({ email: ADDRESS });
    await saveSearch(viewer, search, saved);
    const { id } = await createPublished({ kind: "brief", texts: [{ language: "en", title: "The road" }] });
    await database().listing.update({
      where: { id },
      data: { publishedAt: new Date("2026-11-29T10:00:00Z") },
      select: { id: true },
    });
    await sendDueDigests(new Date("2026-11-30T09:00:00Z"));
    const queued = await database().outbox.findFirstOrThrow({ where: { template: "saved-search-news" } });
    expect(await composeMail(queued)).not.toBeNull();
    await arrive(postfixReport(await sent()));
    expect(await composeMail(queued)).toBeNull();
  });

  it("is told once more of what the mail said that came back, when its holder says so", async () => {
    const viewer = await createViewer({ email: ADDRESS });
    await saveSearch(viewer, search, saved);
    const { id } = await createPublished({ kind: "brief", texts: [{ language: "en", title: "The road" }] });
    const publishedAt = new Date("2026-11-29T10:00:00Z");
    await database().listing.update({ where: { id }, data: { publishedAt }, select: { id: true } });
    await sendDueDigests(new Date("2026-11-30T09:00:00Z"));
    const mail = await database().outbox.findFirstOrThrow();
    const told = mail.parameters as { savedSearchId: string; from: string; until: string };
    await transaction((tx) => noteTold(tx, told));
    const sentAt = new Date("2026-11-30T09:00:01Z");
    await database().outbox.update({ where: { id: mail.id }, data: { status: "sent", sentAt }, select: { id: true } });
    await arrive(postfixReport(mail));
    await resumeDigests(viewer, NOW);
    await sendDueDigests(new Date("2026-12-01T09:00:00Z"));
    const [, again] = await database().outbox.findMany({ orderBy: { id: "asc" } });
    if (!again) throw new Error("Nothing was queued.");
    expect((await composeMail(again))?.text).toContain("The road");
    // The office sends the first once more: what it tells of is told.
    await transaction((tx) => noteTold(tx, again.parameters as typeof told));
    expect(await composeMail(mail)).toBeNull();
  });

  it.each([
    ["a full mailbox", (mail: Returned) => eximReport(mail)],
    ["a refusal", (mail: Returned) => coremailReport(mail)],
    [
      "our own address",
      (mail: Returned) => postfixReport({ ...mail, status: "5.1.8", said: "550 5.1.8 Sender rejected" }),
    ],
    [
      "a failure that may pass",
      (mail: Returned) => postfixReport({ ...mail, status: "4.1.1", said: "450 4.1.1 unknown" }),
    ],
    [
      "the one that it passes mail on to",
      (mail: Returned) =>
        postfixReport(mail).replace(
          `Final-Recipient: rfc822; ${mail.recipient}`,
          "Final-Recipient: rfc822; far@other.example",
        ),
    ],
  ])("is not one because of %s", async (_what, write) => {
    const viewer = await createViewer({ email: ADDRESS });
    const mail = await sent();
    expect(await arrive(write(mail))).toBe("delete");
    expect((await kept(mail.id))?.returnedAt).not.toBeNull();
    expect(await pausedAt(viewer.userId)).toBeNull();
  });
});

describe("the job", () => {
  beforeEach(() => {
    vi.unstubAllEnvs();
    forgetEnv();
  });

  it("does nothing where no mailbox is named", async () => {
    await readReturnedMail(NOW);
  });

  it("fails in a word when there is nobody, and tells neither account nor password", async () => {
    vi.stubEnv("RETURNED_MAIL_URL", "imap://bounces:hush-hush@127.0.0.1:9/INBOX");
    forgetEnv();
    const failure = await readReturnedMail(NOW).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "MailboxUnreachable", message: "MailboxUnreachable" });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(/hush|bounces/);
  });
});
