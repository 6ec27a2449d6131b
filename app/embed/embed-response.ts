import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { getPublishedInstitution } from "@/features/institutions/queries/published.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { embedFragment, embedMissingPage, embedPage } from "@/features/search/components/embed/embed-list.ts";
import { listPublishedToCome } from "@/features/search/queries/published-embed.ts";
import { type EmbedOptions, embedPath, readEmbedAddress } from "@/features/search/rules/embed-address.ts";
import { Moved, NotFound } from "@/lib/errors.ts";
import { textFile } from "@/lib/http/text-file.ts";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales.ts";

const MAX_AGE_SECONDS = 300;
const CONTENT_TYPE = "text/html; charset=utf-8";

/** Answers for the embedded list of an institution, as a page or as a fragment of one. */
export async function embedResponse(request: Request, slug: string, form: "page" | "fragment"): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { options, refused } = readEmbedAddress(slug, searchParams);
  if (!options && !refused.includes("institution")) return refusal(refused);
  try {
    if (!options) throw new NotFound();
    return await listResponse(request, options, form);
  } catch (error) {
    if (options && error instanceof Moved) return moved(options, error.slug, form);
    if (!(error instanceof NotFound)) throw error;
    const asked = searchParams.get("locale") ?? "";
    const { html, style } = await embedMissingPage(isLocale(asked) ? asked : DEFAULT_LOCALE);
    return framed(new Response(html, { status: 404, headers: { "Content-Type": CONTENT_TYPE } }), style);
  }
}

async function listResponse(request: Request, options: EmbedOptions, form: "page" | "fragment"): Promise<Response> {
  const { filters, locale, count } = options;
  const institution = await getPublishedInstitution(filters.institution ?? "");
  const now = new Date();
  const cards = await listPublishedToCome(filters, count, locale, now);
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  const list = {
    institution: { slug: institution.slug, name: named?.name ?? institution.slug, language: named?.language ?? locale },
    cards,
    options,
    now,
  };
  const page = form === "page" ? await embedPage(list) : { html: await embedFragment(list), style: "" };
  const file = { address: embedPath(options, form), contentType: CONTENT_TYPE, maxAge: MAX_AGE_SECONDS, now };
  return framed(textFile(request, page.html, file), page.style);
}

/** The same list at the address of what the institution has become part of. */
function moved(options: EmbedOptions, institution: string, form: "page" | "fragment"): Response {
  const address = embedPath({ ...options, filters: { ...options.filters, institution } }, form);
  return framed(new Response(null, { status: 308, headers: { Location: address } }), "");
}

async function refusal(refused: readonly string[]): Promise<Response> {
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: "feeds" });
  const words = t("notUnderstood", { count: refused.length, names: refused.join(", ") });
  return new Response(`${words}\n`, {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/**
 * The only answers that another site may show in a frame. They can do nothing there: no script, no form, nothing fetched,
 * only their own rules, known by their hash.
 */
function framed(response: Response, style: string): Response {
  const hash = createHash("sha256").update(style).digest("base64");
  response.headers.set(
    "Content-Security-Policy",
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  );
  response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  return response;
}
