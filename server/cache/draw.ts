import type { OutgoingHttpHeaders, RequestListener } from "node:http";
import { env } from "@/lib/env.ts";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy.ts";
import { isStrongTag } from "@/lib/http/entity-tag.ts";
import { collectFacts, type PageFacts } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { log } from "@/lib/log.ts";
import { plainPage } from "../plain-page.ts";
import { isMissingMark } from "../stand-in.ts";
import { stylesInPage } from "../style-sheets.ts";
import type { PublicAddress } from "./address.ts";
import { Answer } from "./answer.ts";
import { type Captured, capture } from "./capture.ts";

/** An answer as it was drawn, with what it says of itself. `isMissing`: nothing is at that address. */
export type Drawn = { answer: Answer; facts: PageFacts; mayKeep: boolean; isMissing: boolean };

/**
 * Browsers ask each time whether what they have still holds. A proxy may answer for five seconds by itself; a network
 * of them may, beyond that, answer once more while it asks. That is said to them alone (RFC 9213), because browsers
 * would follow it too, and whoever has just published would look at the page of before.
 */
const SHARED: readonly (readonly [string, string])[] = [
  ["Cache-Control", "public, max-age=0, s-maxage=5, must-revalidate"],
  ["CDN-Cache-Control", "public, max-age=5, stale-while-revalidate=10"],
];

/** Headers of one connection, of one form, or of the framework's own script; and those set anew here. */
const LEFT_OUT =
  /^(?:connection|keep-alive|transfer-encoding|date|content-length|content-encoding|etag|vary|set-cookie|x-powered-by|x-nextjs-.*|x-middleware-.*|strict-transport-security)$/;
const LEFT_OUT_OF_PAGES = /^(?:link|cache-control|content-security-policy)$/;

/** Draws the answer for a public address, whoever asks. Public pages go without the framework's script (decision 003). */
export async function draw(pages: RequestListener, { key, locale }: PublicAddress): Promise<Drawn> {
  const { facts, result } = collectFacts(() => capture(pages, key));
  const captured = await result;
  if (captured.headers["set-cookie"])
    log.error({ path: key.split("?", 1)[0] }, "a public answer set a cookie: not kept, not sent");
  const isPage = String(captured.headers["content-type"] ?? "").startsWith("text/html");
  const drawn = isPage && locale ? pageFrom(captured, locale) : fileFrom(captured);
  return { ...drawn, facts, mayKeep: drawn.mayKeep && !captured.headers["set-cookie"] };
}

type Made = Omit<Drawn, "facts">;

function pageFrom({ status, headers, body }: Captured, locale: Locale): Made {
  // What the framework draws for a missing page needs its script; the page that stands in its place comes by its own address.
  const styleHashes: string[] = [];
  const drawn = status === 404 ? "" : body.toString("utf8");
  const readStyles = (address: string) => {
    const styles = stylesInPage(address, locale, drawn);
    if (styles) styleHashes.push(styles.hash);
    return styles?.markup ?? null;
  };
  const html = plainPage(drawn, readStyles);
  const isMissing = status === 404 || isMissingMark(html);
  const isShared = status === 200 || isMissing;
  const answer = new Answer(
    isMissing ? 404 : status,
    [
      ...passedOn(headers, LEFT_OUT_OF_PAGES),
      ["Content-Security-Policy", contentSecurityPolicy(null, false, styleHashes)],
      ["Speculation-Rules", '"/api/speculation-rules"'],
      ...(isShared ? SHARED : [["Cache-Control", "no-store"] as const]),
    ],
    Buffer.from(html),
  );
  return { answer, mayKeep: isShared, isMissing };
}

/** A file says itself how long others may keep it; what it keeps from everybody is kept here neither. */
function fileFrom({ status, headers, body }: Captured): Made {
  const asked = String(headers["cache-control"] ?? "");
  const isShared = status === 200 && !/\b(?:no-store|private)\b/i.test(asked);
  const answer = new Answer(
    status,
    [...passedOn(headers), ...(asked ? [] : isShared ? SHARED : [["Cache-Control", "no-store"] as const])],
    body,
    isStrongTag(headers.etag) ? headers.etag : undefined,
  );
  return { answer, mayKeep: isShared, isMissing: status === 404 };
}

function passedOn(headers: OutgoingHttpHeaders, alsoLeftOut?: RegExp): [string, string][] {
  const kept = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !LEFT_OUT.test(name) && !alsoLeftOut?.test(name))
    .flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, String(each)]));
  if (env().APP_URL.startsWith("https:")) kept.push(["Strict-Transport-Security", "max-age=31536000"]);
  return kept;
}
