import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type FullConfig } from "@playwright/test";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { startApp } from "@/tests/app/start.ts";
import type { ReceivedMail } from "./mailbox.ts";
import { signInSamples } from "./sign-in.ts";

/**
 * Brings up what every journey uses: a PostgreSQL of its own, a mail server that keeps what it gets, and the built
 * portal between them with the register and the sample data. The workers find them by the environment.
 */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const endings: (() => unknown)[] = [];
  const tearDown = async () => {
    for (const end of endings.reverse()) await end();
  };
  try {
    await setUp(config, endings);
    return tearDown;
  } catch (error) {
    await tearDown(); // Playwright does not, when bringing up fails, and the database would stay
    throw error;
  }
}

async function setUp(config: FullConfig, endings: (() => unknown)[]): Promise<void> {
  const mails: ReceivedMail[] = [];
  const sink = await openMailSink(mails);
  endings.push(() => sink.close());
  const mailbox = await openMailbox(mails);
  endings.push(() => mailbox.close());
  const folder = join(tmpdir(), `silk-road-e2e-${process.pid}`);
  const database = await startEmbeddedDatabase({ folder, database: "e2e", throwAway: true, say: () => undefined });
  endings.push(() => removeEmbeddedDatabase(folder));
  endings.push(() => database.stop());
  const app = await startApp({
    databaseUrl: database.connectionString,
    env: {
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      SAMPLE_DATA: "on",
      // Each journey comes from an address of its own, or all would share one limit on sign-ins.
      TRUST_PROXY: "1",
    },
  });
  endings.push(() => app.stop());
  const sessions = `${folder}-sessions`;
  mkdirSync(sessions);
  endings.push(() => rmSync(sessions, { recursive: true, force: true }));
  Object.assign(process.env, {
    E2E_URL: app.url,
    E2E_DATABASE: database.connectionString,
    E2E_MAILBOX: mailbox.url,
    E2E_FOLDER: sessions,
  });
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
  endings.push(() => browser.close());
  await signInSamples(browser, app.url);
  await browser.close();
}

async function openMailSink(mails: ReceivedMail[]) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      simpleParser(stream).then((mail) => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()).join(","),
          replyTo: mail.replyTo?.value[0]?.address ?? "",
          subject: mail.subject ?? "",
          text: mail.text ?? "",
          html: mail.html || "",
          attachments: mail.attachments.map(({ filename, content }) => ({
            name: filename ?? "",
            text: content.toString("utf8"),
          })),
        });
        callback();
      }, callback);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

/** Lets the workers, which are processes of their own, read what arrived. */
async function openMailbox(mails: ReceivedMail[]) {
  const server = createServer((request, response) => {
    const to = new URL(request.url ?? "/", "http://mailbox.invalid").searchParams.get("to") ?? "";
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(mails.filter((mail) => mail.to.split(",").includes(to.toLowerCase()))));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
