import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { pauseDigests, resumeDigests, saveSearch } from "@/features/saved-searches/commands.ts";
import { sendDueDigests } from "@/features/saved-searches/jobs.ts";
import { createSignInCode, signInDigits } from "@/lib/auth/sign-in-code.ts";
import { database, transaction } from "@/lib/db.ts";
import { messageKey } from "@/lib/mail/message-key.ts";
import { closeMailTransport } from "@/lib/mail/transport.ts";
import { createViewer } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { queueMail } from "./commands.ts";
import { deliverDueMail, sweepExpired } from "./jobs.ts";

const received: ParsedMail[] = [];
/** What the commands MAIL FROM and RCPT TO said beside the address. */
let asked: [from: unknown, to: unknown][] = [];
let answer: { code: number; text: string } | null = null;

/** A mail server, one that knows of delivery status notifications (RFC 3461) or one that does not. */
const openSink = (knowsDsn: boolean) =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    hideDSN: !knowsDsn,
    onRcptTo(address, session, callback) {
      const { mailFrom } = session.envelope;
      asked.push([mailFrom === false ? null : mailFrom.args, address.args]);
      callback();
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        if (answer) return callback(Object.assign(new Error(answer.text), { responseCode: answer.code }));
        received.push(await simpleParser(Buffer.concat(chunks)));
        callback();
      });
    },
  });

const plainSink = openSink(false);
const dsnSink = openSink(true);

async function sendThrough(sink: SMTPServer): Promise<void> {
  closeMailTransport();
  const { port } = sink.server.address() as AddressInfo;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
  const settings = await import("@/lib/env.ts");
  settings.forgetEnv();
}

beforeAll(async () => {
  for (const sink of [plainSink, dsnSink]) {
    sink.listen(0, "127.0.0.1");
    await once(sink.server, "listening");
  }
});

afterAll(async () => {
  closeMailTransport();
  for (const sink of [plainSink, dsnSink]) await new Promise<void>((resolve) => sink.close(resolve));
});

beforeEach(async () => {
  received.length = 0;
  asked = [];
  answer = null;
  await sendThrough(plainSink);
});

async function queueCode(locale: string, dedupeKey = "sign-in:1"): Promise<string> {
  return transaction(async (tx) => {
    const requestId = await createSignInCode(tx, "reader@university.example", "/", new Date());
    await queueMail(tx, {
      template: "sign-in-code",
      recipient: "reader@university.example",
      locale,
      parameters: { requestId },
      dedupeKey,
    });
    return requestId;
  });
}

const outbox = () => database().outbox.findFirstOrThrow();
const dueNow = () => database().outbox.updateMany({ data: { nextAttemptAt: new Date(0) } });

it("forgets after ninety days what was sent, came back or could not be sent, and why, and nothing that waits", async () => {
  const now = new Date("2027-03-01T00:00:00Z");
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
  const mail = (dedupeKey: string, changes: object) => ({
    dedupeKey,
    recipient: "reader@university.example",
    locale: "en",
    template: "invitation",
    parameters: {},
    ...changes,
  });
  const back = { returnedStatus: "5.1.1", returnedLine: "550 reader@university.example is unknown" };
  await database().outbox.createMany({
    data: [
      mail("old", { status: "sent", sentAt: days(91) }),
      mail("old, came back", { status: "sent", sentAt: days(91), returnedAt: days(89), ...back }),
      mail("old, failed", { status: "failed", createdAt: days(91), lastError: "550 no" }),
      mail("new", { status: "sent", sentAt: days(89) }),
      mail("new, came back", { status: "sent", sentAt: days(89), returnedAt: days(88), ...back }),
      mail("new, failed", { status: "failed", createdAt: days(89), lastError: "550 no" }),
      mail("waits", { createdAt: days(91), nextAttemptAt: days(-1) }),
    ],
  });
  await sweepExpired(now);
  const left = await database().outbox.findMany({ select: { dedupeKey: true }, orderBy: { dedupeKey: "asc" } });
  expect(left.map(({ dedupeKey }) => dedupeKey)).toEqual(["new", "new, came back", "new, failed", "waits"]);
});

describe("the postman", () => {
  it("tells mail programs how to have no more of a subscription, by one click", async () => {
    const viewer = await createViewer({ locale: "fr" });
    const yesterday = new Date(Date.now() - 86_400_000);
    const search = { name: "Tout", query: "", frequency: "daily", timeZone: "Europe/Paris" } as const;
    await saveSearch(viewer, search, yesterday);
    const { id } = await createPublished({ kind: "brief", texts: [{ language: "fr", title: "La route du thé" }] });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await database().listing.update({ where: { id }, data: { publishedAt: hourAgo }, select: { id: true } });
    await sendDueDigests(new Date(yesterday.getTime() + 2 * 86_400_000));
    await deliverDueMail();
    const [mail] = received;
    const list = mail?.headers.get("list") as { unsubscribe: { url: string }; "unsubscribe-post": { name: string } };
    expect(mail?.html).toContain("La route du thé");
    expect(list.unsubscribe.url).toMatch(/\/api\/saved-searches\/[^/]+\/stop$/);
    expect(list["unsubscribe-post"].name).toBe("List-Unsubscribe=One-Click");
  });

  it("sends a mail in the recipient's language, with direction, text part and code", async () => {
    const requestId = await queueCode("ar");
    await deliverDueMail();
    const [mail] = received;
    expect(mail?.to).toMatchObject({ text: "reader@university.example" });
    expect(mail?.html).toMatch(/<html[^>]*dir="rtl"/);
    expect(mail?.html).toMatch(/<body[^>]*dir="rtl"/);
    expect(mail?.html).toMatch(/lang="ar"/);
    expect(mail?.text).toContain(signInDigits(requestId));
    expect(mail?.text).toContain("/ar/sign-in/link/");
    expect(mail?.headers.get("content-language")).toBe("ar");
    expect(await outbox()).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("gives each row one Message-ID for ever, which nobody can make without the portal's secret", async () => {
    await queueCode("en");
    await deliverDueMail();
    const key = messageKey((await outbox()).id);
    expect(received[0]?.messageId).toBe(`<${key}@127.0.0.1>`);
    await database().outbox.updateMany({ data: { status: "queued", nextAttemptAt: new Date(0) } });
    await deliverDueMail();
    expect(received[1]?.messageId).toBe(received[0]?.messageId);
  });

  it("asks a server that can to send back the headers of what fails, and nothing else", async () => {
    await sendThrough(dsnSink);
    await queueCode("en");
    await deliverDueMail();
    expect(received).toHaveLength(1);
    expect(asked).toEqual([[{ RET: "HDRS", ENVID: messageKey((await outbox()).id) }, { NOTIFY: "FAILURE" }]]);
  });

  it("troubles no server with it that cannot", async () => {
    await queueCode("en");
    await deliverDueMail();
    expect(received).toHaveLength(1);
    expect(asked).toEqual([[false, false]]);
  });

  it("queues no second mail for the same event", async () => {
    await queueCode("en");
    await queueCode("en");
    await deliverDueMail();
    expect(received).toHaveLength(1);
  });

  it("sends each of forty mails once when four postmen are at work", async () => {
    for (let number = 0; number < 40; number++) await queueCode("en", `sign-in:${number}`);
    for (let round = 0; round < 3; round++) await Promise.all([1, 2, 3, 4].map(() => deliverDueMail()));
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(40);
    expect(received).toHaveLength(40);
  });

  it("tries again later when the server asks for it", async () => {
    await queueCode("en");
    answer = { code: 451, text: "try again later" };
    await deliverDueMail();
    expect(await outbox()).toMatchObject({ status: "queued", attempts: 1 });
    expect((await outbox()).nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
    answer = null;
    await deliverDueMail();
    expect(received).toHaveLength(0);
    await dueNow();
    await deliverDueMail();
    expect(received).toHaveLength(1);
  });

  it("gives up when the server refuses for good, and says why", async () => {
    await queueCode("en");
    answer = { code: 550, text: "no such mailbox" };
    await deliverDueMail();
    expect(await outbox()).toMatchObject({ status: "failed" });
    expect((await outbox()).lastError).toContain("550");
  });
});

describe("what is new for a saved search", () => {
  const days = (count: number) => new Date(Date.parse("2027-03-01T09:00:00Z") + count * 86_400_000);
  const publish = async (title: string, day: number) => {
    const { id } = await createPublished({ kind: "brief", texts: [{ language: "en", title }] });
    const publishedAt = new Date(days(day).getTime() - 3_600_000);
    await database().listing.update({ where: { id }, data: { publishedAt }, select: { id: true } });
  };
  const save = async () => {
    const viewer = await createViewer();
    await saveSearch(viewer, { name: "All", query: "", frequency: "daily", timeZone: "UTC" }, days(0));
    return viewer;
  };
  const told = () =>
    received.map(({ text = "" }) => ["Silk", "Paper", "Glass"].filter((title) => text.includes(`${title}\n`)));
  /** A day on which everything that is due is written and sent. */
  const morning = async (day: number) => {
    await sendDueDigests(days(day));
    await dueNow();
    await deliverDueMail();
  };

  it("is told with the next mail when one that was queued is not sent, because mail to the address rests", async () => {
    const viewer = await save();
    await publish("Silk", 1);
    await sendDueDigests(days(1));
    await transaction((tx) => pauseDigests(tx, viewer.email, days(1)));
    await deliverDueMail();
    expect([received.length, (await outbox()).status]).toEqual([0, "sent"]);
    await publish("Paper", 2);
    await morning(2);
    await resumeDigests(viewer, days(2));
    await morning(3);
    await morning(4);
    expect(told()).toEqual([["Silk", "Paper"]]);
  });

  it("is told once, whether a mail waits, is given up, or is sent once more by the office", async () => {
    await save();
    await publish("Silk", 1);
    answer = { code: 451, text: "Later" };
    await morning(1);
    await publish("Paper", 2);
    await morning(2);
    expect(await database().outbox.count()).toBe(1);
    answer = { code: 550, text: "No" };
    await dueNow();
    await deliverDueMail();
    answer = null;
    await publish("Glass", 3);
    await morning(3);
    expect(told()).toEqual([["Silk", "Paper", "Glass"]]);
    await database().outbox.updateMany({ where: { status: "failed" }, data: { status: "queued", attempts: 0 } });
    await morning(4);
    expect(told()).toHaveLength(1);
    expect(await database().outbox.count({ where: { status: "sent" } })).toBe(2);
  });
});
