import { MarkedText } from "@/components/ui/marked-text.tsx";
import { TitleText } from "@/components/ui/title-text.tsx";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { framing } from "@/features/listings/rules/focus.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { MarkedPart, Marker } from "@/lib/text/marks.ts";
import { DOT, withNoBreaks } from "@/lib/text/no-break.ts";
import { titleParts } from "@/lib/text/title-parts.ts";
import { CardAnnouncement } from "./card-announcement.tsx";
import { CardMarks } from "./card-marks.tsx";
import { CityAndCountry } from "./city-and-country.tsx";
import { cardPicture } from "./cover-address.ts";

type CardProps = {
  card: PublishedCard;
  locale: Locale;
  now: Date;
  headingLevel?: "h2" | "h3";
  /** What connects it with the page it stands on: a person's part in it. */
  note?: string;
  /** What it was found by: marked in its text, with the place that holds it when title and summary do not. */
  found?: Found;
};

type Found = { mark: Marker; excerpt?: { parts: readonly MarkedPart[]; language: string } };

/** A listing in a list of rows: the date stands in the margin, the cover closes the line where there is room. */
export function ListingRow({ card, locale, now, headingLevel: Heading = "h2", note, found }: CardProps) {
  return (
    <article
      data-route={card.route}
      className={`later group relative grid break-inside-avoid gap-x-6 gap-y-3 border-b border-rule py-6 [--later:17.5rem] sm:[--later:11rem] sm:grid-cols-[9.5rem_minmax(0,1fr)] lg:grid-cols-[9.5rem_minmax(0,1fr)_11rem] ${muted(card)}`}
    >
      <div className="border-s-4 border-(--route) ps-3">
        <CardAnnouncement card={card} stands="column" locale={locale} now={now} />
      </div>
      <div className="grid grid-cols-1 content-start gap-2">
        {note ? <p className="text-xs font-semibold text-(--route-text)">{note}</p> : null}
        <Heading {...foreignText(card.textLanguage, locale)} className="as-around text-xl leading-snug">
          <TitleLink card={card} locale={locale} mark={found?.mark} />
        </Heading>
        <WhoAndWhere card={card} locale={locale} mark={found?.mark} />
        <Summary card={card} locale={locale} mark={found?.mark} />
        {found?.excerpt ? <Excerpt excerpt={found.excerpt} locale={locale} /> : null}
        <CardMarks card={card} locale={locale} now={now} />
      </div>
      <img
        src={cardPicture(card)}
        style={framing(card)}
        alt=""
        width={480}
        height={300}
        loading="lazy"
        decoding="async"
        className="hidden aspect-8/5 w-full rounded-xs object-cover lg:block"
      />
    </article>
  );
}

/** A listing in an agenda: the date in the margin, and what matters beside it, without a picture. */
export function ListingLine({ card, locale, now, headingLevel: Heading = "h3" }: CardProps) {
  return (
    <article
      data-route={card.route}
      className="group relative grid break-inside-avoid grid-cols-[7.5rem_minmax(0,1fr)] content-start gap-x-4 border-b border-rule py-5 sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:gap-x-5"
    >
      <div className="border-s-4 border-(--route) ps-3">
        <CardAnnouncement card={card} stands="column" locale={locale} now={now} />
      </div>
      <div className="grid grid-cols-1 content-start gap-2">
        <Heading {...foreignText(card.textLanguage, locale)} className="as-around text-lg leading-snug">
          <TitleLink card={card} locale={locale} />
        </Heading>
        <WhoAndWhere card={card} locale={locale} />
        <CardMarks card={card} locale={locale} now={now} />
      </div>
    </article>
  );
}

/**
 * A listing on a shelf: the cover above, then date, title, who and where, marks. Cards of a row share the heights of cover,
 * of what the date means and of the date, so that their dates and their titles stand in line. The grid around them has no gap
 * between rows: a row that nobody fills must take no room.
 */
export function ListingCard({ card, locale, now, headingLevel: Heading = "h3" }: CardProps) {
  return (
    <article
      data-route={card.route}
      className={`group relative row-span-4 mb-10 grid break-inside-avoid grid-rows-subgrid print:mb-6 ${muted(card)}`}
    >
      <img
        src={cardPicture(card)}
        style={framing(card)}
        alt=""
        width={480}
        height={300}
        loading="lazy"
        decoding="async"
        className="mb-3.5 aspect-8/5 w-full rounded-t-xs border-b-4 border-(--route) object-cover print:mb-2 print:aspect-2/1"
      />
      <div className="row-span-2 mb-3.5 grid grid-rows-subgrid">
        <CardAnnouncement card={card} stands="row" locale={locale} now={now} />
      </div>
      <div className="grid grid-cols-1 content-start gap-3">
        <Heading {...foreignText(card.textLanguage, locale)} className="as-around text-xl leading-snug">
          <TitleLink card={card} locale={locale} />
        </Heading>
        <WhoAndWhere card={card} locale={locale} />
        <Summary card={card} locale={locale} />
        <CardMarks card={card} locale={locale} now={now} />
      </div>
    </article>
  );
}

function muted(card: PublishedCard): string {
  return card.isOver || card.status !== "published" ? "[&_img]:opacity-60 [&_img]:grayscale-50" : "";
}

type Marked = { card: PublishedCard; locale: Locale; mark?: Marker };

function marked(text: string, language: string, mark: Marker | undefined) {
  const set = withNoBreaks(text, language);
  return mark ? <MarkedText parts={mark(set, language)} /> : set;
}

function Excerpt({ excerpt, locale }: { excerpt: NonNullable<Found["excerpt"]>; locale: Locale }) {
  return (
    <p
      {...(excerpt.language === "" ? { dir: "auto" } : foreignText(excerpt.language, locale))}
      className="line-clamp-2 max-w-measure justify-self-start border-s-2 border-rule ps-3 text-sm text-ink-soft"
    >
      <MarkedText parts={excerpt.parts} />
    </p>
  );
}

/** The whole card is the target; the link's own text is the title, so that it reads well out of context. */
function TitleLink({ card, locale, mark }: Marked) {
  return (
    <a
      href={`/${locale}/listings/${card.code}`}
      className="decoration-(--route) decoration-2 underline-offset-4 group-hover:underline after:absolute after:inset-0"
    >
      <TitleText parts={titleParts(card.title, card.textLanguage, mark)} />
    </a>
  );
}

function WhoAndWhere({ card, locale, mark }: Marked) {
  return (
    <p className="text-sm text-ink-soft">
      <bdi {...foreignText(card.institutionLanguage, locale)}>
        {marked(card.institutionName, card.institutionLanguage, mark)}
      </bdi>
      {DOT}
      <CityAndCountry city={card.city} countryCode={card.countryCode} locale={locale} />
    </p>
  );
}

/** Stands where the page's text begins; its lines begin on their own side, or the dots of what is cut would be cut as well. */
function Summary({ card, locale, mark }: Marked) {
  if (!card.summary) return null;
  return (
    <p {...foreignText(card.textLanguage, locale)} className="line-clamp-2 max-w-measure justify-self-start text-sm">
      {marked(card.summary, card.textLanguage, mark)}
    </p>
  );
}
