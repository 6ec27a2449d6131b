import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { ANY, endOfMinute } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { LONGEST_KEY, type PublicAddress, readAddress } from "./address.ts";
import { Answer } from "./answer.ts";
import { type Drawn, draw } from "./draw.ts";
import { Figures } from "./figures.ts";
import { type Entry, EVERYTHING, Store } from "./store.ts";

/** Older than this, an entry that is still right is drawn anew while it is sent. */
const REFRESH_AFTER_MS = 60_000;
/** However right an entry says it is, it is not kept longer. */
const LONGEST_LIFE_MS = 60 * 60_000;
/** An address that no page has, where app/[locale]/(public)/[...missing] is drawn. */
const NOWHERE = "nowhere";
/** The address of the page that reads nothing from the database: app/[locale]/(stand-in)/failure. */
const FAILURE = "failure";
const NO_PAGE = [
  ["Content-Type", "text/plain"],
  ["Cache-Control", "no-store"],
] as const;
/** Spellings of addresses whose reading is remembered. */
const REMEMBERED = 5_000;

/** What was written while a drawing is under way: it may have read the rows of before. */
type Overtaken = Set<string>;

/**
 * The response cache: public pages and files from memory, before the framework is asked (decision 008).
 *
 * - One drawing at a time for an address, whoever waits for it.
 * - A write drops what shows it, at once and for good; a drawing that began before is not kept, and whoever asks after
 *   the write does not wait for it.
 * - While writes are not heard, everything is drawn anew and nothing is kept.
 */
export class PageCache {
  readonly #pages: RequestListener;
  readonly #store: Store;
  readonly #underWay = new Set<Overtaken>();
  readonly #joinable = new Map<string, Promise<Drawn>>();
  readonly #failures = new Map<Locale, Answer>();
  readonly #addresses = new LRUCache<string, { address: PublicAddress | null }>({ max: REMEMBERED });
  readonly figures: Figures;
  #isListening = false;

  constructor(pages: RequestListener, bytes: number) {
    this.#pages = pages;
    this.#store = new Store(bytes);
    this.figures = new Figures(this.#store, () => this.#isListening);
  }

  /** Writes are heard from now on: what is drawn from now on may be kept. */
  listen(): void {
    this.drop(EVERYTHING);
    this.#isListening = true;
  }

  /** Writes may go unheard. */
  deafen(): void {
    if (this.#isListening) this.figures.counts.lost++;
    this.#isListening = false;
    this.drop(EVERYTHING);
  }

  /** Drops what shows what was written. */
  drop(tag: string): void {
    this.figures.counts.dropped += this.#store.drop(tag);
    for (const overtaken of this.#underWay) overtaken.add(tag);
    this.#joinable.clear();
  }

  /** Answers a request for what is public; says no when it is not, or when the framework itself must answer. */
  answer(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> {
    const { method, headers, url = "" } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    // The framework's own questions for its payload, from links on pages that have its script.
    if (headers.rsc !== undefined || headers["next-router-prefetch"] !== undefined) return false;
    const address = this.#read(url);
    if (!address) return false;
    if (headers.authorization !== undefined || headers.range !== undefined)
      return this.#answerAlone(address, request, response);
    const now = Date.now();
    const entry = this.#kept(address.key, now);
    if (!entry) {
      this.figures.counts.misses++;
      return this.#answerDrawn(address, request, response);
    }
    this.figures.counts.hits++;
    this.figures.ageSeconds.observe((now - entry.drawnAt) / 1000);
    if (now - entry.drawnAt > REFRESH_AFTER_MS) this.#refresh(address);
    return this.#send(entry.answer, request, response);
  }

  /** The page that stands where nothing is. */
  async missingPage(locale: Locale): Promise<Answer> {
    const address = { key: `/${locale}/${NOWHERE}`, locale };
    return this.#kept(address.key, Date.now())?.answer ?? (await this.#drawn(address)).answer;
  }

  /**
   * The page that stands where one could not be made; no browser keeps it. Drawn once: it reads nothing that is written, and when
   * everything fails there must be little to do. A line, where not even this page can be drawn.
   */
  async failurePage(locale: Locale): Promise<Answer> {
    const drawn = this.#failures.get(locale);
    if (drawn) return drawn;
    const { answer } = await draw(this.#pages, { key: `/${locale}/${FAILURE}`, locale });
    if (answer.status !== 200) return new Answer(500, NO_PAGE, Buffer.from("Something went wrong on our side.\n"));
    const headers = answer.headers.filter(([name]) => !/cache-control$/i.test(name));
    const page = new Answer(500, [...headers, ["Cache-Control", "no-store"]], answer.body);
    this.#failures.set(locale, page);
    return page;
  }

  #read(url: string): PublicAddress | null {
    const known = this.#addresses.get(url);
    if (known) return known.address;
    const address = readAddress(url);
    if (url.length <= LONGEST_KEY) this.#addresses.set(url, { address });
    return address;
  }

  #send(answer: Answer, request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> {
    const sent = answer.send(request, response);
    if (sent instanceof Promise) return sent.then((unchanged) => this.#count(unchanged));
    return this.#count(sent);
  }

  #count(unchanged: boolean): true {
    if (unchanged) this.figures.counts.unchanged++;
    return true;
  }

  async #answerDrawn(address: PublicAddress, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { answer } = await this.#drawn(address);
    return this.#send(answer, request, response);
  }

  /** For who asks in person or for a part: drawn for this request alone, and not kept. */
  async #answerAlone(address: PublicAddress, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { answer } = await this.#drawWhole(address);
    return this.#send(answer, request, response);
  }

  #kept(key: string, now: number): Entry | undefined {
    if (!this.#isListening) return undefined;
    const entry = this.#store.get(key);
    return entry && entry.validUntil > now ? entry : undefined;
  }

  #refresh(address: PublicAddress): void {
    if (this.#joinable.has(address.key)) return;
    this.figures.counts.stale++;
    this.#begin(address).catch(() => this.#store.delete(address.key)); // the next reader is told what is wrong
  }

  #drawn(address: PublicAddress): Promise<Drawn> {
    const underWay = this.#joinable.get(address.key);
    if (!underWay) return this.#begin(address);
    this.figures.counts.shared++;
    return underWay;
  }

  #begin(address: PublicAddress): Promise<Drawn> {
    const overtaken: Overtaken = new Set();
    this.#underWay.add(overtaken);
    this.figures.counts.fills++;
    const result = this.#fill(address, overtaken).finally(() => {
      this.#underWay.delete(overtaken);
      if (this.#joinable.get(address.key) === result) this.#joinable.delete(address.key);
    });
    this.#joinable.set(address.key, result);
    return result;
  }

  async #fill(address: PublicAddress, overtaken: Overtaken): Promise<Drawn> {
    const began = Date.now();
    const stop = this.figures.fillSeconds.startTimer();
    const drawn = await this.#drawWhole(address);
    stop();
    const { answer, facts, isMissing } = drawn;
    // An address that leads nowhere may lead somewhere after any write.
    const tags = new Set(isMissing ? [...facts.tags, ANY] : facts.tags);
    const minute = endOfMinute(new Date(began)).getTime();
    const told = isMissing ? minute : (facts.validUntil ?? minute);
    const validUntil = Math.min(told, facts.frameUntil ?? Number.POSITIVE_INFINITY, began + LONGEST_LIFE_MS);
    const mayKeep = drawn.mayKeep && this.#isListening && address.key.length <= LONGEST_KEY;
    if (mayKeep && validUntil > Date.now() && !isOvertaken(tags, overtaken)) {
      this.#store.set({ key: address.key, answer, tags, drawnAt: began, validUntil });
    } else this.figures.counts.notKept++;
    return drawn;
  }

  /** Draws an answer; where a page is missing or could not be made, the page that stands in its place. */
  async #drawWhole(address: PublicAddress): Promise<Drawn> {
    const drawn = await draw(this.#pages, address);
    const { locale } = address;
    if (locale && drawn.answer.status >= 500) return { ...drawn, answer: await this.failurePage(locale) };
    if (!drawn.isMissing || !locale || drawn.answer.body.byteLength > 0) return drawn;
    return { ...drawn, answer: await this.missingPage(locale) };
  }
}

/** Whether what is shown was written to after the drawing began. */
function isOvertaken(tags: ReadonlySet<string>, overtaken: Overtaken): boolean {
  if (overtaken.size === 0) return false;
  return overtaken.has(EVERYTHING) || tags.has(ANY) || [...tags].some((tag) => overtaken.has(tag));
}
