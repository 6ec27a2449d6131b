import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";
import { StatusMark } from "./status-mark.tsx";

type Using = { id: string; code: string; title: string; language: string; status: ListingStatus };

/** Listings that use a record, each leading to its editor; `total` counts also those that are not shown here. */
export async function ListingsUsing({
  locale,
  slug,
  listings,
  total,
}: {
  locale: Locale;
  slug: string;
  listings: readonly Using[];
  total: number;
}) {
  const t = await getTranslations({ locale, namespace: "records" });
  return (
    <section aria-labelledby="using" className="grid max-w-3xl gap-3 border-t border-rule pt-6">
      <h2 id="using" className="text-xl">
        {t("using", { count: total })}
      </h2>
      {listings.length === 0 ? null : (
        <ul className="grid gap-2">
          {listings.map(({ id, code, title, language, status }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a
                href={`/${locale}/desk/${slug}/listings/${id}`}
                lang={language}
                dir={direction(language)}
                className="underline underline-offset-4"
              >
                {title}
              </a>
              <bdi className="text-sm text-ink-soft">{code}</bdi>
              <StatusMark locale={locale} status={status} />
            </li>
          ))}
        </ul>
      )}
      {total > listings.length && listings.length > 0 ? (
        <p className="text-sm text-ink-soft">{t("more", { count: total - listings.length })}</p>
      ) : null}
    </section>
  );
}
