import { suggestionGroups } from "@/features/search/components/suggestion-groups.ts";
import { suggestPublished } from "@/features/search/queries/published-suggestions.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { cleanLine } from "@/lib/text/clean.ts";

/** Longer than any name; what comes after it tells nothing more. */
const LONGEST = 80;

/**
 * `/api/suggest?q=…&locale=fr`: what somebody may mean who has typed this much, for the search fields. The same for
 * everybody, and true enough for a minute.
 */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const typed = [...cleanLine((parameters.get("q") ?? "").slice(0, 2 * LONGEST))].slice(0, LONGEST).join("");
  const locale = nearestLocale(parameters.get("locale") ?? "");
  const found = await suggestPublished(typed, locale, new Date());
  return Response.json(await suggestionGroups(found, locale), { headers: { "Cache-Control": "public, max-age=60" } });
}
