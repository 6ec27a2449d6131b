import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { DeskPartnership } from "../queries/of-institution.ts";

type NoticesProps = { locale: Locale; slug: string; asked: number; coHosted: readonly DeskPartnership[] };

/** At the desk's home: how many invitations wait, and the listings of others that may be edited here. */
export async function PartnershipNotices({ locale, slug, asked, coHosted }: NoticesProps) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const desk = `/${locale}/desk/${slug}`;
  return (
    <>
      {asked > 0 ? (
        <Notice title={t("askedCount", { count: asked })}>
          <a href={`${desk}/partnerships#asked`}>{t("toAnswer")}</a>
        </Notice>
      ) : null}
      {coHosted.length > 0 ? (
        <section aria-labelledby="co-hosted" className="grid gap-3">
          <h2 id="co-hosted" className="text-xl">
            {t("coHosted")}
          </h2>
          <ul className="border-t border-rule">
            {coHosted.map(({ id, listing, host }) => (
              <li key={id} data-route={listing.route} className="grid gap-1 border-b border-rule py-3">
                <a
                  href={`${desk}/listings/${listing.id}`}
                  className="justify-self-start font-semibold underline underline-offset-4 hover:text-accent"
                >
                  <bdi lang={listing.language} dir={direction(listing.language)}>
                    {listing.title}
                  </bdi>
                </a>
                <p className="text-sm text-ink-soft">
                  <bdi lang={host.nameLanguage}>{host.name}</bdi>
                  {DOT}
                  <span className="tabular whitespace-nowrap">{listing.code}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
