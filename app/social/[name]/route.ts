import {
  countryCard,
  type DrawnCard,
  homeCard,
  kindCard,
  personCard,
  routeCard,
} from "@/components/social/portal-cards.ts";
import { institutionCard } from "@/features/institutions/components/public/social-card.ts";
import { getPublishedInstitution } from "@/features/institutions/queries/published.ts";
import { listingCard } from "@/features/listings/components/public/social-card.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { getPublishedPerson } from "@/features/listings/queries/published-person.ts";
import { isListingCode, kindFromPath } from "@/features/listings/rules/kinds.ts";
import { routeFromSlug } from "@/features/listings/rules/routes.ts";
import { unitCard } from "@/features/units/components/public/social-card.ts";
import { getPublishedUnitById } from "@/features/units/queries/published-unit.ts";
import { Moved, NotFound } from "@/lib/errors.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { isCountryCode } from "@/lib/places/countries.ts";
import { cardHash, cardPath, readCardName } from "@/lib/social-picture/card.ts";
import { painter, TooBusy } from "@/lib/social-picture/painter.ts";
import { fileStore, pictureName } from "@/lib/storage/file-store.ts";

const HEADERS = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
};

/**
 * `/social/LEC-2026-0042.ar.0123456789abcdef.png`: the picture that messengers show beside a link. The address says by a
 * hash what is on it, so that it is kept for good; only what a public page shows right now is ever drawn, so that nobody can
 * make us draw what they like. An older address leads to the picture of today.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const read = readCardName((await params).name);
  try {
    if (!read || !isLocale(read.locale)) throw new NotFound();
    const { card, drawGround } = await cardOf(read.subject, read.locale, new Date());
    const hash = cardHash(card);
    if (hash !== read.hash) {
      return new Response(null, {
        status: 307,
        headers: { ...HEADERS, Location: cardPath(read.subject, card), "Cache-Control": "public, max-age=300" },
      });
    }
    const key = `${read.subject}.${read.locale}.${hash}`;
    const png = await painter().paint(key, card, async () => ({
      svg: drawGround(),
      picture: card.ground.picture ? await fileStore().read(pictureName(card.ground.picture, 1600)) : null,
    }));
    return new Response(png, {
      headers: {
        ...HEADERS,
        "Content-Type": "image/png",
        "Content-Length": String(png.byteLength),
        "Cache-Control": "public, max-age=31536000, immutable",
      },
    });
  } catch (error) {
    if (read && error instanceof Moved) {
      // The hash is the old one's: the successor's picture of today is found from there.
      const address = `/social/institution-${error.slug}.${read.locale}.${read.hash}.png`;
      return new Response(null, {
        status: 308,
        headers: { ...HEADERS, Location: address, "Cache-Control": "no-store" },
      });
    }
    if (error instanceof NotFound) return new Response(null, { status: 404, headers: HEADERS });
    if (error instanceof TooBusy) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
    throw error;
  }
}

/** What a subject's picture shows; `NotFound` when no public page is called so. */
async function cardOf(subject: string, locale: Locale, now: Date): Promise<DrawnCard> {
  if (isListingCode(subject)) return listingCard(await getPublishedListing(subject), locale, now);
  if (subject === "home") return homeCard(locale);
  const [, what, name = ""] = /^(kind|route|country|institution|unit|person)-(.+)$/.exec(subject) ?? [];
  const kind = what === "kind" ? kindFromPath(name) : undefined;
  if (kind) return kindCard(kind, locale);
  const route = what === "route" ? routeFromSlug(name) : undefined;
  if (route) return routeCard(route, locale);
  if (what === "institution") return institutionCard(await getPublishedInstitution(name), locale);
  if (what === "unit") return unitCard(await getPublishedUnitById(name), locale);
  if (what === "person") return personCard(await getPublishedPerson(name), locale);
  if (what === "country" && isCountryCode(name.toUpperCase())) return countryCard(name.toUpperCase(), locale);
  throw new NotFound();
}
