import { getTranslations } from "next-intl/server";
import { TitleText } from "@/components/ui/title-text.tsx";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { cardPicture, coverWithin } from "@/features/listings/components/public/cover-address.ts";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { cardDate } from "@/features/listings/rules/card-date.ts";
import { framing } from "@/features/listings/rules/focus.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { titleParts } from "@/lib/text/title-parts.ts";
import { formatDate, formatTime } from "@/lib/time/format.ts";

/** What is going on at this moment, in a row that scrolls sideways (on paper in rows); each card is a link, so a keyboard goes along it. */
export async function OnNowRail({
  cards,
  locale,
  now,
}: {
  cards: readonly PublishedCard[];
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "facets" });
  return (
    <section aria-labelledby="on-now" className="grid gap-3 border-b border-rule pb-5">
      <h2 id="on-now" className="text-xl">
        {t("onNow")}
      </h2>
      <ul className="grid snap-x auto-cols-[14rem] grid-flow-col gap-4 overflow-x-auto pt-1 pb-3 print:grid-flow-row print:grid-cols-4">
        {cards.map((card, index) => (
          <li key={card.code} className="snap-start">
            <RailCard card={card} place={index} locale={locale} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Cards that a desktop shows before anybody scrolls: their pictures are not waited for. */
const IN_SIGHT = 4;

async function RailCard({
  card,
  place,
  locale,
  now,
}: {
  card: PublishedCard;
  /** Among the cards, from 0. */
  place: number;
  locale: Locale;
  now: Date;
}) {
  // The first is the largest thing that a phone shows at first: its cover comes with the page.
  const picture = place === 0 && !card.pictureKey ? coverWithin(card) : cardPicture(card);
  return (
    <article data-route={card.route} className="group relative grid grid-cols-1 content-start gap-1.5">
      <img
        src={picture}
        style={framing(card)}
        alt=""
        width={224}
        height={112}
        loading={place < IN_SIGHT ? undefined : "lazy"}
        decoding="async"
        className="aspect-2/1 w-full rounded-t-xs border-b-4 border-(--route) object-cover"
      />
      <p className="text-xs font-semibold text-(--route-text)">{await untilWhen(card, locale, now)}</p>
      <h3 {...foreignText(card.textLanguage, locale)} className="justify-self-start text-base leading-snug">
        <a
          href={`/${locale}/listings/${card.code}`}
          className="line-clamp-3 decoration-(--route) decoration-2 underline-offset-4 group-hover:underline after:absolute after:inset-0"
        >
          <TitleText parts={titleParts(card.title, card.textLanguage)} />
        </a>
      </h3>
      <p className="text-xs text-ink-soft">
        <CityAndCountry city={card.city} countryCode={card.countryCode} locale={locale} />
      </p>
    </article>
  );
}

/** How long it still goes on: an exhibition's last day, or the hour at which a session ends at its venue. */
async function untilWhen(card: PublishedCard, locale: Locale, now: Date): Promise<string> {
  const t = await getTranslations({ locale, namespace: "facets" });
  const date = cardDate(card, now);
  if (date?.means === "session") return t("untilTime", { time: formatTime(locale, date.until, date.zone) });
  return date ? t("untilDay", { date: formatDate(locale, date.on, "monthDay") }) : "";
}
