import { request as ask, type IncomingMessage } from "node:http";
import { isLocale } from "@/lib/i18n/locales.ts";
import { preferredLocale } from "@/lib/i18n/preferred-locale.ts";

/** An address that no page has, so that app/[locale]/(public)/[...missing] is drawn for it. */
const NOWHERE = "nowhere";
/** What that page says of itself in its head, since a page cannot set its own status. */
const MARK = '<meta name="page-status" content="404">';

/** Says whether a page is the one that stands where nothing is. */
export const isMissingMark = (page: string): boolean => page.includes(MARK);

/**
 * The page that stands where nothing is, from this very server, in the language of the address that was asked for, or in
 * the browser's when the address names none.
 */
export async function fetchMissingPage(asked: IncomingMessage): Promise<string> {
  const [, named] = (asked.url ?? "/").split(/[/?]/);
  const locale = isLocale(named) ? named : preferredLocale(asked.headers["accept-language"] ?? null);
  const path = `/${locale}/${NOWHERE}`;
  if (asked.url === path) throw new Error("The page for missing pages is missing.");
  const { localAddress, localPort } = asked.socket;
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const inquiry = ask(
      {
        host: localAddress,
        port: localPort,
        path,
        headers: { host: asked.headers.host ?? "" },
      },
      (answer) => {
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
        answer.on("error", reject);
      },
    );
    inquiry.setTimeout(10_000, () => inquiry.destroy(new Error("The page for missing pages did not come.")));
    inquiry.on("error", reject);
    inquiry.end();
  });
}
