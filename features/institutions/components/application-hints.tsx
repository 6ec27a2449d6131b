import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { OfficeApplication } from "../queries/applications.ts";
import { bdi } from "./isolated.tsx";

/** What the office should look at twice: the same institution elsewhere, or a domain made to be mistaken. */
export async function ApplicationHints({ locale, application }: { locale: Locale; application: OfficeApplication }) {
  const t = await getTranslations({ locale, namespace: "office.application" });
  const { resemblances, lookAlike } = application;
  return (
    <>
      {lookAlike ? (
        <Notice tone="alarm" title={t("lookAlike")}>
          {t.rich("lookAlikeHint", { domain: lookAlike.domain, resembles: lookAlike.resembles, bdi })}
        </Notice>
      ) : null}
      {resemblances.length > 0 ? (
        <Notice tone="alarm" title={t("resemblances")}>
          <ul className="list-disc ps-5">
            {resemblances.map(({ source, name, slug }) => (
              <li key={`${source}-${slug ?? name}`}>
                {slug ? (
                  <a href={`/${locale}/institutions/${slug}`} className="underline">
                    <bdi>{name}</bdi>
                  </a>
                ) : (
                  <bdi>{name}</bdi>
                )}{" "}
                ({t(`source.${source}`)})
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
