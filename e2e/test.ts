import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { mailsTo, waitForMail } from "./mailbox.ts";

type Fixtures = {
  /** Signs this browser in by the code that is mailed to the address. Makes the account when it is new. */
  signIn: (email: string, options?: { locale?: string; page?: Page }) => Promise<void>;
  /** Finds what axe would complain of on the page as it stands. */
  expectAccessible: (page: Page) => Promise<void>;
  /** A word that no other test of this run uses: for names and addresses. */
  mark: string;
};

const CODE = /\b(\d{6})\b/;

/** Addresses of documentation (RFC 5737 and 3849): each test comes from one of its own. */
const clientAddress = () => `2001:db8::${Math.floor(Math.random() * 65_536).toString(16)}:${Date.now().toString(16).slice(-4)}`;

/**
 * Every test also watches its pages: an error in the console, an uncaught one, a failed script, or a request to any
 * other host fails it.
 */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(process.env.E2E_URL),
  extraHTTPHeaders: async ({}, use) => use({ "X-Forwarded-For": clientAddress() }),
  mark: async ({}, use, info) => use(`${info.workerIndex}${Date.now().toString(36)}`),

  context: async ({ context }, use) => {
    const complaints: string[] = [];
    const home = new URL(process.env.E2E_URL ?? "").host;
    context.on("console", (message) => {
      if (message.type() === "error" && !isExpectedAnswer(message.text())) complaints.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
    context.on("request", (request) => {
      const address = new URL(request.url());
      if (/^https?:$/.test(address.protocol) && address.host !== home) complaints.push(`foreign: ${request.url()}`);
    });
    await use(context);
    expect(complaints, "what the browser complained of").toEqual([]);
  },

  signIn: async ({ page }, use) => {
    await use(async (email, options = {}) => {
      const target = options.page ?? page;
      const before = (await mailsTo(email)).length;
      await target.goto(`/${options.locale ?? "en"}/sign-in`);
      await target.locator('input[name="email"]').fill(email);
      await target.locator('form:has(input[name="email"]) button').first().click();
      await target.locator('input[name="code"]').waitFor();
      await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBeGreaterThan(before);
      const code = CODE.exec((await waitForMail(email, CODE)).subject)?.[1] ?? "";
      await target.locator('input[name="code"]').fill(code);
      await target.locator('form:has(input[name="code"]) button').first().click();
      await target.waitForURL((address) => !address.pathname.includes("/sign-in"));
    });
  },

  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
    });
  },
});

/** A page that is rightly 404 is told by the browser as a failed load; tests that ask for one check its status. */
const isExpectedAnswer = (text: string) => /status of (404|403)/.test(text);

export { expect };
