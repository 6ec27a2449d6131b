import "server-only";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "../env.ts";

/** What became of one attempt. `later`: the server asked to try again, or could not be reached. */
export type Delivery = { result: "sent" } | { result: "later" | "never"; error: string };

/** Well within the lease of a claimed mail (features/notifications/jobs.ts), or a second worker would send it too. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

let transport: ReturnType<typeof createTransport> | undefined;

/** Without SMTP_URL on this machine nothing is sent: mail is only shown at /dev/mail. */
export const isMailPreviewed = (): boolean => env().SMTP_URL === "" && env().loopback;

/** Hands one mail to the SMTP server and reads its answer: 5xx is final, anything else may be tried again. */
export async function deliver(mail: SendMailOptions): Promise<Delivery> {
  if (isMailPreviewed()) return { result: "sent" };
  if (env().SMTP_URL === "") return { result: "later", error: "SMTP_URL is not set." };
  transport ??= createTransport({ url: env().SMTP_URL, disableFileAccess: true, disableUrlAccess: true, ...TIMEOUTS });
  try {
    await transport.sendMail({ from: env().MAIL_FROM, ...mail });
    return { result: "sent" };
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode;
    const message = error instanceof Error ? error.message : String(error);
    return { result: code !== undefined && code >= 500 ? "never" : "later", error: message.slice(0, 1000) };
  }
}

/** Closes connections to the SMTP server. */
export function closeMailTransport(): void {
  transport?.close();
  transport = undefined;
}
