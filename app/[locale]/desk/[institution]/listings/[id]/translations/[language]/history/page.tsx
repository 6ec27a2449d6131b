import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { DifferenceTable } from "@/features/listings/components/desk/difference-table.tsx";
import { HistoryTable } from "@/features/listings/components/desk/history-table.tsx";
import { compareTranslationRevisions, getTranslationHistory } from "@/features/listings/queries/translation-work.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { isLanguageTag, languageName } from "@/lib/places/languages.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string; language: string }>;
  searchParams: Promise<Record<"from" | "to" | "before", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.history" });
  return { title: t("title") };
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** What one translation was, version by version. */
export default async function TranslationHistoryPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id, language } = await params;
  const locale = readLocale(segment);
  if (!isLanguageTag(language)) notFound();
  const base = `/${locale}/desk/${slug}/listings/${id}/translations/${language}`;
  const which = { id, language };
  const viewer = await requireMember(locale, `${base}/history`);
  const query = await searchParams;
  const before = /^\d{1,9}$/.test(one(query.before) ?? "") ? Number(query.before) : undefined;
  const { history, chosen, differences } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const history = await getTranslationHistory(viewer, institution.id, which, before);
    const [latest, previous] = history.revisions;
    const chosen = { from: one(query.from) ?? previous?.id, to: one(query.to) ?? latest?.id };
    const differences =
      chosen.from && chosen.to
        ? await compareTranslationRevisions(viewer, institution.id, which, { from: chosen.from, to: chosen.to })
        : null;
    return { history, chosen, differences };
  });
  const t = await getTranslations({ locale, namespace: "editor.history" });
  const earlier = history.revisions.find((revision) => revision.id === chosen.from);
  const later = history.revisions.find((revision) => revision.id === chosen.to);
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <p>
          <a href={base}>{t("backToTranslation")}</a>
        </p>
        <h1 className="text-3xl">{t("titleOf", { language: languageName(language, locale) })}</h1>
        <p lang={history.titleLanguage} dir={direction(history.titleLanguage)} className="as-around text-lg">
          {history.title}
        </p>
      </header>
      {history.revisions.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHintTranslation")} />
      ) : (
        <form action={`${base}/history`} className="grid grid-cols-1 gap-4">
          {before === undefined ? null : <input type="hidden" name="before" value={before} />}
          <HistoryTable locale={locale} history={history} chosen={chosen} />
          <div>
            <Button tone="secondary">{t("compare")}</Button>
          </div>
        </form>
      )}
      <Pagination
        label={t("pages")}
        previous={before === undefined ? undefined : { href: `${base}/history`, label: t("newest") }}
        next={history.next === null ? undefined : { href: `${base}/history?before=${history.next}`, label: t("older") }}
      />
      {differences === null ? null : (
        <div className="grid gap-4">
          <h2 id="differences" className="text-xl">
            {t("differences")}
          </h2>
          {differences.length === 0 ? (
            <p>{t("same")}</p>
          ) : (
            <DifferenceTable
              locale={locale}
              language={history.sourceLanguage}
              caption={t("differences")}
              before={earlier ? t("versionNumber", { number: earlier.number }) : t("earlier")}
              after={later ? t("versionNumber", { number: later.number }) : t("later")}
              differences={differences}
            />
          )}
          {history.mayRestore && chosen.from ? (
            <div className="grid max-w-measure gap-2">
              <p className="text-sm text-ink-soft">{t("restoreHelp")}</p>
              <p>
                <LinkButton href={`${base}?bring=${chosen.from}`} tone="secondary" size="small">
                  {earlier ? t("restore", { number: earlier.number }) : t("restoreEarlier")}
                </LinkButton>
              </p>
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}
