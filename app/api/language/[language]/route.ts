import { env } from "@/lib/env.ts";
import { isOwnOrigin } from "@/lib/http/same-origin.ts";
import { isLocale } from "@/lib/i18n/locales.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Where a reader goes who chose a language on a page that does not know its own address: the same page in that
 * language, found in the Referer, or the home page. The choice is kept for the portal's bare address.
 */
export async function GET(request: Request, { params }: { params: Promise<{ language: string }> }): Promise<Response> {
  const { language } = await params;
  if (!isLocale(language)) return new Response("No such language.", { status: 404 });
  return new Response(null, {
    status: 303,
    headers: {
      Location: samePageIn(language, request.headers.get("referer")),
      "Set-Cookie": `locale=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`,
      "Cache-Control": "private, no-store",
    },
  });
}

function samePageIn(language: string, referer: string | null): string {
  const page = referer === null ? null : URL.parse(referer);
  if (!page || !isOwnOrigin(page.origin, env().APP_URL)) return `/${language}`;
  const [, current, ...rest] = page.pathname.split("/");
  return isLocale(current) ? `/${[language, ...rest].join("/")}${page.search}` : `/${language}`;
}
