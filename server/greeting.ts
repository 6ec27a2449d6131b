import { database } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { SAMPLE_ACCOUNTS } from "@/prisma/seed/accounts.ts";

/** What the person at the terminal reads when the portal is up: the address and how to sign in. */
export async function greeting(officeLink: string | null): Promise<string> {
  const { APP_URL, SMTP_URL, loopback } = env();
  const staff = await sampleAddress("owner");
  const office = await sampleAddress("office");
  const mailStays = loopback && !SMTP_URL;
  const lines = [
    "",
    `Silk Road Exchange is open at ${APP_URL}`,
    "",
    "As a visitor     just look around; registering needs only an e-mail address",
    staff && `As staff         sign in at ${APP_URL}/en/sign-in as ${staff}`,
    office && `As the office    sign in at ${APP_URL}/en/sign-in as ${office}`,
    officeLink && `The office's first member opens this link, once: ${officeLink}`,
    mailStays && `Mail stays on this machine: read codes and letters at ${APP_URL}/dev/mail`,
    process.stdout.isTTY && "Ctrl-C stops it.",
    "",
  ];
  const spoken = lines.filter((line) => typeof line === "string");
  return spoken.map((line) => (line ? `  ${line}\n` : "\n")).join("");
}

/** The first sample account of a role, where the sample data is there. */
async function sampleAddress(role: "owner" | "office"): Promise<string | undefined> {
  const email = SAMPLE_ACCOUNTS.find((account) => account.role === role)?.email;
  const user = await database().user.findFirst({ where: { isSample: true, email }, select: { email: true } });
  return user?.email;
}
