import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type SampleAccount, sampleState, signInByCode } from "./sign-in.ts";

/** Without comments and long names: half as much to read for the browser each time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Fixtures = {
  /** Signs this browser in by the code that is mailed to the address. Makes the account when it is new. */
  signIn: (email: string, options?: { locale?: string; page?: Page }) => Promise<void>;
  /** Finds what axe would complain of on the page as it stands. */
  expectAccessible: (page: Page) => Promise<void>;
  /** A word that no other test of this run uses: for names and addresses. */
  mark: string;
  /** A page in a browser of somebody else's, watched like the test's own. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page of somebody of the sample data, signed in by global-setup.ts. */
  asSample: (who: SampleAccount, options?: BrowserContextOptions) => Promise<Page>;
  /** A page to look with and change nothing, of somebody of the sample data or of nobody. */
  lookAs: (who: SampleAccount | "nobody") => Promise<Page>;
  complaints: string[];
};

type WorkerFixtures = {
  /** Browsers that only look, by whose they are: what one look has fetched, styles and scripts, the next finds there. */
  lookers: Map<SampleAccount | "nobody", BrowserContext>;
};

/** Addresses of documentation (RFC 5737 and 3849): each test comes from one of its own. */
const clientAddress = () =>
  `2001:db8::${Math.floor(Math.random() * 65_536).toString(16)}:${Date.now().toString(16).slice(-4)}`;

/**
 * Every test also watches its pages: an error in the console, an uncaught one, a failed script, or a request to any
 * other host fails it.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env.E2E_URL),
  extraHTTPHeaders: async ({}, use) => use({ "X-Forwarded-For": clientAddress() }),
  mark: async ({}, use, info) => use(`${info.workerIndex}${Date.now().toString(36)}`),

  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, "what the browser complained of").toEqual([]);
  },

  context: async ({ context, complaints }, use) => {
    context.on("page", (page) => watch(page, complaints));
    await use(context);
  },

  anotherBrowser: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      context.on("page", (page) => watch(page, complaints));
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  asSample: async ({ anotherBrowser }, use) => {
    await use((who, options) => anotherBrowser({ ...options, storageState: sampleState(who) }));
  },

  lookers: [
    async ({}, use) => {
      const lookers: WorkerFixtures["lookers"] = new Map();
      await use(lookers);
      await Promise.all([...lookers.values()].map((context) => context.close()));
    },
    { scope: "worker" },
  ],

  lookAs: async ({ browser, lookers, complaints }, use) => {
    const pages: Page[] = [];
    await use(async (who) => {
      const storageState = who === "nobody" ? undefined : sampleState(who);
      const context = lookers.get(who) ?? (await browser.newContext({ storageState }));
      lookers.set(who, context);
      const page = await context.newPage();
      pages.push(page);
      watch(page, complaints);
      return page;
    });
    await Promise.all(pages.map((page) => page.close()));
  },

  signIn: async ({ page }, use) => {
    await use((email, options = {}) => signInByCode(options.page ?? page, email, options.locale));
  },

  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      await page.evaluate(toRest);
      // In this mode axe opens no second page for each look, and frames of the portal's own are looked at all the same; it
      // tells of violations alone, and is brought into a document once. Together they take a third of the time.
      const isThere = page.frames().length === 1 && (await page.evaluate("typeof axe === 'object'"));
      const axe = new AxeBuilder({ page, axeSource: isThere ? "void 0" : AXE })
        .options({ resultTypes: ["violations"] })
        .setLegacyMode();
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
    });
  },
});

/**
 * Waits until colours have glided from one scheme to the other: between them nothing has the contrast that it will have. Not
 * for long, since what moves with the page's scrolling never ends.
 */
async function toRest(): Promise<void> {
  const gliding = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  const longest = new Promise((resolve) => setTimeout(resolve, 1_000));
  await Promise.race([Promise.allSettled(gliding.map(({ finished }) => finished)), longest]);
}

/** Notes what a page complains of and every request to another host; one that another page opened has asked for its address already. */
function watch(page: Page, complaints: string[]): void {
  const home = new URL(process.env.E2E_URL ?? "").host;
  const noteForeign = (address: string) => {
    const { protocol, host } = new URL(address);
    if (/^https?:$/.test(protocol) && host !== home) complaints.push(`foreign: ${address}`);
  };
  noteForeign(page.url() || "about:blank");
  page.on("request", (request) => noteForeign(request.url()));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpectedAnswer(message.text())) complaints.push(`console: ${message.text()}`);
  });
}

/** A page that is rightly 404 is told by the browser as a failed load; tests that ask for one check its status. */
const isExpectedAnswer = (text: string) => /status of (404|403)/.test(text);

export { expect };
