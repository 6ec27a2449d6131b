import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { ListingCard, ListingLine } from "./listing-card.tsx";

/** Some cards or lines under a heading with the way to the rest; an empty shelf is not shown. */
export function Shelf({
  id,
  title,
  cards,
  more,
  as = "cards",
  locale,
  now,
}: {
  id: string;
  title: string;
  cards: readonly PublishedCard[];
  more?: { href: string; label: string };
  /** With covers, or as an agenda whose dates stand in the margin. */
  as?: "cards" | "lines";
  locale: Locale;
  now: Date;
}) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id} className="later grid gap-5 [--later:80rem] sm:[--later:34rem]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={id} className="text-3xl">
          {title}
        </h2>
        {more ? (
          <a href={more.href} className="py-1 font-semibold text-accent underline underline-offset-4">
            {more.label}
          </a>
        ) : null}
      </div>
      {as === "cards" ? (
        <div className="-mb-10 grid gap-x-8 max-sm:[&>:nth-child(n+4)]:hidden sm:grid-cols-2 lg:grid-cols-3 print:-mb-6 print:grid-cols-3">
          {cards.map((card) => (
            <ListingCard key={card.code} card={card} locale={locale} now={now} />
          ))}
        </div>
      ) : (
        <div className="grid grid-cols-1 gap-x-8 border-t border-rule lg:grid-cols-2">
          {cards.map((card) => (
            <ListingLine key={card.code} card={card} locale={locale} now={now} />
          ))}
        </div>
      )}
    </section>
  );
}
