import { getTranslations } from "next-intl/server";
import { Place } from "@/features/listings/components/public/place.tsx";
import type { PublishedColleague, PublishedVenue } from "@/features/listings/queries/published-institution.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";

/** Speakers, researchers and authors of an institution's listings, each with a page. */
export async function Colleagues({
  colleagues,
  locale,
}: {
  colleagues: readonly PublishedColleague[];
  locale: Locale;
}) {
  if (colleagues.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const named = colleagues.map((colleague) => ({ ...colleague, names: namesInOrder(colleague, locale) }));
  return (
    <section aria-labelledby="people" className="grid gap-3">
      <h2 id="people" className="border-b border-rule pb-2 text-xl">
        {t("people")}
      </h2>
      <ul className="grid gap-3">
        {named.map(({ id, names: [first, second], affiliation }) => (
          <li key={id} className="grid">
            <span>
              <a
                href={`/${locale}/people/${id}`}
                className="inline-block py-0.5 font-semibold underline decoration-rule-strong underline-offset-4 hover:text-accent"
              >
                <bdi>{first}</bdi>
              </a>
              {second ? (
                <>
                  {" "}
                  <bdi className="text-ink-soft">{second}</bdi>
                </>
              ) : null}
            </span>
            {affiliation ? <bdi className="as-around block text-sm text-ink-soft">{affiliation}</bdi> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where an institution holds what it posts. */
export async function Venues({ venues, locale }: { venues: readonly PublishedVenue[]; locale: Locale }) {
  if (venues.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <section aria-labelledby="venues" className="grid gap-3">
      <h2 id="venues" className="border-b border-rule pb-2 text-xl">
        {t("venues")}
      </h2>
      <ul className="grid gap-3">
        {venues.map((venue) => (
          <li key={venue.id}>
            <Place venue={venue} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
