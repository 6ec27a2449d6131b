import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { LanguageTotals } from "@/features/listings/components/desk/language-totals.tsx";
import { TranslationTable } from "@/features/listings/components/desk/translation-table.tsx";
import { getTranslationOverview, type OverviewFilters } from "@/features/listings/queries/translation-overview.ts";
import { SOUGHT_STATES } from "@/features/listings/rules/translation-overview.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { isLanguageTag, languageOptions } from "@/lib/places/languages.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.overview" });
  return { title: t("title") };
}

function readFilters(query: Query): OverviewFilters & { text: string } {
  return {
    language: typeof query.language === "string" && isLanguageTag(query.language) ? query.language : undefined,
    state: SOUGHT_STATES.find((state) => state === query.state),
    text: typeof query.q === "string" ? cleanLine(query.q).slice(0, 100) : "",
  };
}

function addressOf(base: string, { language, state, text }: OverviewFilters, after?: string): string {
  const query = new URLSearchParams();
  if (language) query.set("language", language);
  if (state) query.set("state", state);
  if (text) query.set("q", text);
  if (after) query.set("after", after);
  return query.size > 0 ? `${base}?${query}` : base;
}

/** Every listing of the institution and where it stands in each language. */
export default async function TranslationOverviewPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/translations`;
  const viewer = await requireMember(locale, base);
  const query = await searchParams;
  const filters = readFilters(query);
  const after = typeof query.after === "string" ? query.after : undefined;
  const overview = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const page = { locale, after, now: new Date() };
    return getTranslationOverview(viewer, institution.id, filters, page);
  });
  const t = await getTranslations({ locale, namespace: "editor.overview" });
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      <LanguageTotals locale={locale} totals={overview.totals} addressOf={(asked) => addressOf(base, asked)} />
      <form action={base} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]">
        <TextField name="q" type="search" label={t("search")} defaultValue={filters.text} maxLength={100} dir="auto" />
        <SelectField
          name="language"
          label={t("language")}
          defaultValue={filters.language ?? ""}
          placeholder={t("allLanguages")}
          options={languageOptions(locale)}
        />
        <SelectField
          name="state"
          label={t("stateFilter")}
          defaultValue={filters.state ?? ""}
          placeholder={t("allStates")}
          options={SOUGHT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <Button tone="secondary">{t("find")}</Button>
      </form>
      {overview.rows.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")}>
          <LinkButton href={base} tone="secondary" size="small">
            {t("clear")}
          </LinkButton>
        </EmptyState>
      ) : (
        <TranslationTable locale={locale} slug={slug} languages={overview.languages} rows={overview.rows} />
      )}
      <Pagination
        label={t("pages")}
        previous={after ? { href: addressOf(base, filters), label: t("first") } : undefined}
        next={overview.next ? { href: addressOf(base, filters, overview.next), label: t("next") } : undefined}
      />
    </div>
  );
}
