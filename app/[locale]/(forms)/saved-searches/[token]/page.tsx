import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { resumeDigestAction, stopDigestAction } from "@/features/saved-searches/actions/own.ts";
import { getSavedSearchByToken } from "@/features/saved-searches/queries.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "savedSearches" });
  return { title: t("stopTitle"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function StopDigestPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const search = await orNotFound(() => getSavedSearchByToken(token));
  const t = await getTranslations({ locale, namespace: "savedSearches" });
  const isStopped = search.nextAt === null;
  const name = { name: search.name, bdi: (chunks: React.ReactNode) => <bdi className="font-semibold">{chunks}</bdi> };
  return (
    <div className="page grid max-w-3xl gap-6 py-12">
      <h1>{isStopped ? t("stoppedTitle") : t("stopTitle")}</h1>
      <p className="max-w-measure text-lg">{isStopped ? t.rich("stoppedLead", name) : t.rich("stopLead", name)}</p>
      <div className="flex flex-wrap gap-3">
        <form action={(isStopped ? resumeDigestAction : stopDigestAction).bind(null, locale, token)}>
          <SubmitButton tone={isStopped ? "secondary" : "primary"}>{isStopped ? t("resume") : t("stop")}</SubmitButton>
        </form>
        <LinkButton href={`/${locale}/browse${search.query === "" ? "" : `?${search.query}`}`} tone="secondary">
          {t("seeAnswer")}
        </LinkButton>
      </div>
    </div>
  );
}
