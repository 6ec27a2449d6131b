import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { sendMailing } from "@/features/mailings/commands/send-mailing.ts";
import { audienceOf } from "@/features/mailings/rules.ts";
import type { MailingInput } from "@/features/mailings/schema.ts";
import { sessionCookieName } from "@/lib/auth/options.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { digest } from "@/lib/secret.ts";
import { askForJob } from "@/tests/app/jobs.ts";
import { type RunningApp, startApp } from "@/tests/app/start.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";
import { coremailReport, postfixReport, reportOf } from "@/tests/factories/delivery-reports.ts";
import { createOffice } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { type Dovecot, openDovecot } from "./dovecot.ts";

// The built portal between a mail server that takes its mail and a mailbox to which some of it comes back, with TLS.

type Taken = { recipient: string; envelopeId: string; head: string };

const taken: Taken[] = [];
let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let dovecot: Dovecot;
let app: RunningApp;
let listing: ListingWithPool;

const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  hideDSN: false,
  onData(stream, session, callback) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const [head = ""] = Buffer.concat(chunks).toString().split("\r\n\r\n", 1);
      const recipient = session.envelope.rcptTo[0]?.address ?? "";
      taken.push({ recipient, envelopeId: session.envelope.dsn?.envid ?? "", head });
      callback();
    });
  },
});

beforeAll(async () => {
  clone = await cloneDatabase(inject("testServer"));
  process.env.DATABASE_URL = clone.connectionString;
  dovecot = await openDovecot();
  sink.listen(0, "127.0.0.1");
  await once(sink.server, "listening");
  listing = await createListingWithPool();
  await database().outbox.deleteMany();
  app = await startApp({
    databaseUrl: clone.connectionString,
    env: {
      SMTP_URL: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
      RETURNED_MAIL_URL: `imaps://bounces%40portal.example:hush-hush@localhost:${dovecot.securePort}/INBOX`,
      NODE_EXTRA_CA_CERTS: dovecot.certificate,
      LOG_LEVEL: "trace",
    },
  });
});

afterAll(async () => {
  await app?.stop();
  await Promise.all([dovecot?.stop(), new Promise<void>((settle) => sink.close(settle))]);
  await database().$disconnect();
  await clone?.drop();
});

const ARRIVES = { timeout: 20_000, interval: 200 };

async function pageOf(viewer: Member, path: string): Promise<string> {
  const token = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await database().authSession.create({
    data: { id: newId(), tokenHash: digest(token), userId: viewer.userId, expiresAt },
    select: { id: true },
  });
  const answer = await fetch(`${app.url}${path}`, { headers: { Cookie: `${sessionCookieName()}=${token}` } });
  expect([path, answer.status]).toEqual([path, 200]);
  // What a reader sees: without tags, and without the marks that keep names of another script apart.
  return (await answer.text())
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>|[\u2066-\u2069]/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, " ");
}

const mailing = (subject: string): MailingInput => ({
  formKey: crypto.randomUUID(),
  sourceLanguage: "en",
  texts: [{ language: "en", subject, text: "We meet in room 3." }],
});

/** As its receiving server gives a mail back: with the headers that it got. */
function givenBack({ recipient, envelopeId, head }: Taken, status: string, said: string): string {
  return reportOf([
    "Content-Type: text/plain\n\nIt could not be delivered.",
    `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.receiver.example
Original-Envelope-Id: ${envelopeId}

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; ${said}
`,
    `Content-Type: text/rfc822-headers\n\n${head.replaceAll("\r\n", "\n")}\n`,
  ]);
}

it("shows the desk whose mail came back, and why, soon after a report lies in the mailbox", async () => {
  const people = [];
  for (const name of ["Aigul", "Bao", "Cem"]) {
    people.push(await createRegistration(listing, { name, email: `${name.toLowerCase()}@silk.example` }));
  }
  const input = mailing("Another room");
  const everybody = audienceOf({});
  expect(await sendMailing(listing.desk, listing.institutionId, listing.id, everybody, input, 3)).toMatchObject({
    ok: true,
  });
  await expect.poll(() => taken.length, ARRIVES).toBe(3);
  const mailTo = (recipient: string) => taken.find((mail) => mail.recipient === recipient) as Taken;
  const [aigul, bao] = [mailTo("aigul@silk.example"), mailTo("bao@silk.example")];
  await expect.poll(() => database().outbox.count({ where: { status: "sent" } }), ARRIVES).toBe(3);

  dovecot.deliver(givenBack(aigul, "5.1.1", "550 5.1.1 <aigul@silk.example>: unknown"));
  dovecot.deliver(givenBack(bao, "5.2.2", "552 5.2.2 The mailbox is over its quota"));
  // Three that stay for people: an answer, a report that somebody made up, and one of a mail that is not ours.
  dovecot.deliver("Subject: Away\r\nContent-Type: text/plain\r\n\r\nI am away.\r\n");
  const cem = await database().outbox.findFirstOrThrow({ where: { recipient: "cem@silk.example" } });
  dovecot.deliver(postfixReport({ ...cem, key: `${cem.id}.${"0".repeat(32)}` }));
  dovecot.deliver(coremailReport({ id: newId(), recipient: "cem@silk.example", key: newId() }));
  await askForJob(clone.connectionString, "read-returned-mail");
  await expect.poll(() => dovecot.holds(), ARRIVES).toEqual({ seen: 3, unseen: 0 });

  const { slug } = await database().institution.findUniqueOrThrow({ where: { id: listing.institutionId } });
  const registrations = `/desk/${slug}/listings/${listing.id}/registrations`;
  const desk = await pageOf(listing.desk, `/en${registrations}/mailing`);
  expect(desk).toContain("3 recipients: 1 delivered, 0 waiting. 2 came back.");
  expect(desk).toContain(
    "Aigul aigul@silk.example The mailbox does not exist. 550 5.1.1 <aigul@silk.example>: unknown Came back on",
  );
  expect(desk).toMatch(
    /Bao bao@silk\.example The mailbox is full\. 552 5\.2\.2 The mailbox is over its quota Came back on/,
  );
  expect(await pageOf(listing.desk, `/zh-CN${registrations}/mailing`)).toContain("该邮箱已满。");
  expect(await pageOf(listing.desk, `/ar${registrations}/mailing`)).toContain("صندوق البريد ممتلئ.");
  const history = await pageOf(listing.desk, `/en${registrations}/${people[1]?.id}`);
  expect(history).toMatch(/message from the desk Came back on [^@]*? UTC bao@silk\.example The mailbox is full\./);

  const office = await createOffice();
  const failed = await pageOf(office, "/en/office/mail?state=returned");
  expect(failed).toMatch(/aigul@silk\.example Message from a desk The mailbox does not exist\./);
  expect(failed).not.toContain("cem@silk.example");
  expect(await pageOf(office, "/en/office/health")).toContain("2 came back in the last 24 hours.");
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  expect(metrics).toContain('silk_road_returned_mails_total{reason="noMailbox"} 1');
  expect(metrics).toContain('silk_road_returned_mails_total{reason="full"} 1');
  expect(metrics).toContain("silk_road_cache_hits_total");
  expect(app.output()).not.toMatch(/hush|bounces@|bounces%40|silk\.example/);
});

it("says at the office when the mailbox is gone, and all else goes on", async () => {
  await dovecot.stop();
  await askForJob(clone.connectionString, "read-returned-mail");
  const office = await createOffice();
  await expect.poll(() => pageOf(office, "/en/office/health"), ARRIVES).toContain("The mailbox cannot be reached.");
  const before = taken.length;
  const { id } = await createRegistration(listing, { name: "Dina", email: "dina@silk.example" });
  const one = audienceOf({ chosen: id });
  await sendMailing(listing.desk, listing.institutionId, listing.id, one, mailing("Again"), 1);
  await expect.poll(() => taken.length, ARRIVES).toBe(before + 1);
  expect(app.output()).not.toMatch(/hush|bounces@|bounces%40|silk\.example/);
});
