import { getTranslations } from "next-intl/server";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { ListingCard } from "./listing-card.tsx";

/** Where to go on from a listing; nothing when nothing is near it. */
export async function Related({ cards, locale, now }: { cards: readonly PublishedCard[]; locale: Locale; now: Date }) {
  if (cards.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  return (
    <section aria-labelledby="related" className="later page [--later:140rem] sm:[--later:40rem] print:hidden">
      <div className="grid gap-6 border-t border-rule-strong pt-8 lg:pt-10">
        <h2 id="related" className="text-2xl">
          {t("related")}
        </h2>
        <div className="-mb-10 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
          {cards.map((card) => (
            <ListingCard key={card.code} card={card} locale={locale} now={now} />
          ))}
        </div>
      </div>
    </section>
  );
}
