import { getFormatter, getTranslations } from "next-intl/server";
import { ListingRow } from "@/features/listings/components/public/listing-card.tsx";
import { Section } from "@/features/listings/components/public/section.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { TogetherCard } from "../../queries/published-together.ts";

/** What an institution does together with others: their listings, each with its part in it; nothing when there is none. */
export async function Together({
  listings,
  locale,
  now,
}: {
  listings: readonly TogetherCard[];
  locale: Locale;
  now: Date;
}) {
  if (listings.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const format = await getFormatter({ locale });
  return (
    <Section id="together" title={t("together")}>
      <div className="-mt-4">
        {listings.map((card) => (
          <ListingRow
            key={card.code}
            card={card}
            locale={locale}
            now={now}
            headingLevel="h3"
            note={format.list(card.roles.map((role) => t(`role.${role}`)))}
          />
        ))}
      </div>
    </Section>
  );
}
