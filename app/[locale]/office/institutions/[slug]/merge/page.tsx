import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { MergeForm } from "@/features/institutions/components/merge-form.tsx";
import { MergingPreview } from "@/features/institutions/components/merging-preview.tsx";
import { SuccessorSearch } from "@/features/institutions/components/successor-search.tsx";
import { findSuccessors, getMergingPlan } from "@/features/institutions/queries/merging.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.merge" });
  return { title: t("title") };
}

/** First a successor is looked for and chosen, each by its own address; then what would happen is read and confirmed. */
export default async function MergeInstitutionPage({ params, searchParams }: Props) {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  const search = await searchParams;
  const q = text(search, "q");
  const chosen = text(search, "into").toLowerCase();
  const viewer = await getViewer();
  const [plan, found] = await orNotFound(() =>
    Promise.all([getMergingPlan(viewer, slug, chosen, locale), findSuccessors(viewer, slug, q, locale)]),
  );
  const t = await getTranslations({ locale, namespace: "office.merge" });
  const { from, into, figures, barred } = plan;
  const path = `/${locale}/office/institutions/${slug}/merge`;
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/office/institutions?institution=${from.id}`}>{from.name}</BackLink>
        <h1 className="text-3xl">
          {t.rich("heading", { name: from.name, bdi: (parts) => <bdi lang={from.nameLanguage}>{parts}</bdi> })}
        </h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {barred ? <Notice tone="alarm">{t(`refused.${barred}`)}</Notice> : null}
      {into && figures ? (
        <>
          <MergingPreview locale={locale} from={from} into={into} figures={figures} />
          <section aria-labelledby="confirm" className="grid gap-4">
            <h2 id="confirm" className="text-2xl">
              {t("confirm")}
            </h2>
            <MergeForm locale={locale} from={from} into={into} />
          </section>
        </>
      ) : null}
      {barred === "already-merged" || (barred === "own-institution" && into === null) ? null : (
        <SuccessorSearch locale={locale} path={path} q={q} found={found} isChosen={figures !== null} />
      )}
    </div>
  );
}

function text(search: Search, name: string): string {
  const value = search[name];
  return typeof value === "string" ? cleanLine(value).trim().slice(0, 120) : "";
}
