import { expect } from "@playwright/test";

/** A mail as the sink of global-setup.ts took it. */
export type ReceivedMail = {
  to: string;
  /** Who gets an answer; empty where the mail names nobody. */
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; text: string }[];
};

/** All mail for an address, oldest first. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${process.env.E2E_MAILBOX}/?to=${encodeURIComponent(address)}`);
  return (await response.json()) as ReceivedMail[];
}

/** Waits for the newest mail to an address whose subject or text matches. */
export async function waitForMail(address: string, pattern: RegExp): Promise<ReceivedMail> {
  let found: ReceivedMail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).findLast((mail) => pattern.test(`${mail.subject}\n${mail.text}`));
        return found !== undefined;
      },
      { message: `mail to ${address} that says ${pattern}`, timeout: 20_000 },
    )
    .toBe(true);
  return found as ReceivedMail;
}

/** The first address in a mail's text that holds `part`. */
export function linkIn(mail: ReceivedMail, part: string): string {
  const link = (mail.text.match(/https?:\/\/\S+/g) ?? []).find((address) => address.includes(part));
  if (!link) throw new Error(`No link with ${part} in:\n${mail.text}`);
  return link;
}
