import { PERSONAL_SECTIONS } from "@/lib/http/content-security-policy.ts";
import { noteValidUntil } from "@/lib/http/page-facts.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

/** A language, as the first part of an address. */
const LANGUAGE = `/:language(${LOCALES.join("|")})`;

/**
 * What a browser may fetch before it is asked to: a public page, at the moment a reader presses its link. Never a page that
 * is somebody's own, nor what is marked `nofollow` (the same page in other languages).
 */
const RULES = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: [LANGUAGE, `${LANGUAGE}/*`] },
          {
            not: {
              href_matches: PERSONAL_SECTIONS.flatMap((name) => [`${LANGUAGE}/${name}`, `${LANGUAGE}/${name}/*`]),
            },
          },
          { not: { selector_matches: "[rel~=nofollow], [download], [target=_blank]" } },
        ],
      },
      eagerness: "conservative",
    },
  ],
};

/** Where the `Speculation-Rules` header of public pages leads (server/cache/draw.ts). */
export function GET(): Response {
  noteValidUntil(null);
  return new Response(JSON.stringify(RULES), {
    headers: {
      "Content-Type": "application/speculationrules+json",
      "Cache-Control": "public, max-age=86400",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
