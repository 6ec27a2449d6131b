import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ImportForm } from "@/features/imports/components/import-form.tsx";
import { ImportList } from "@/features/imports/components/import-list.tsx";
import { SubscriptionList } from "@/features/imports/components/subscription-list.tsx";
import { getImportDefaults, listImports } from "@/features/imports/queries/import-page.ts";
import { listSubscriptions } from "@/features/imports/queries/subscriptions.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { KIND_NAMES, KINDS, kindFromPath } from "@/features/listings/rules/kinds.ts";
import { listUnitOptions } from "@/features/units/queries/desk-units.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { limitIn } from "@/lib/auth/viewer.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { languageOptions } from "@/lib/places/languages.ts";
import { zoneOfCountry } from "@/lib/time/country-zone.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

const NOTICES = ["dropped", "subscribed", "unsubscribed"] as const;

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "imports" });
  return { title: t("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/import`;
  const viewer = await requireMember(locale, base);
  const query = await searchParams;
  const { institution, defaults, imports, units, subscriptions } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [defaults, imports, units, subscriptions] = await Promise.all([
      getImportDefaults(viewer, institution.id),
      listImports(viewer, institution.id),
      listUnitOptions(viewer, institution.id, locale),
      listSubscriptions(viewer, institution.id),
    ]);
    return { institution, defaults, imports, units, subscriptions };
  });
  const t = await getTranslations({ locale, namespace: "imports" });
  const tList = await getTranslations({ locale, namespace: "editor.list" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  const notice = NOTICES.find((one) => one === query.notice);
  const place = { locale, slug, institutionId: institution.id };
  const { lists, list, unitId, ...start } = defaults;
  const asked = typeof query.kind === "string" ? kindFromPath(query.kind) : undefined;
  const values = {
    kind: "lecture",
    timeZone: zoneOfCountry(defaults.countryCode),
    ...start,
    ...(asked ? { kind: asked } : {}),
    list: list ?? t("form.firstList"),
    unitId: unitId ?? "",
  };
  return (
    <div className="grid grid-cols-1 gap-10">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/desk/${slug}/listings`}>{tList("title")}</BackLink>
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        {notice ? (
          <Notice tone="good" live>
            {t(notice)}
          </Notice>
        ) : null}
      </header>
      <section aria-labelledby="templates" className="grid gap-3">
        <h2 id="templates" className="text-2xl">
          {t("templates")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("templatesHint")}</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {KIND_NAMES.map((kind) => (
            <li key={kind}>
              <a className="inline-block py-0.5 underline" href={`${base}/columns/${KINDS[kind].path}`}>
                {tKind(kind)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="from-file" className="grid gap-4">
        <h2 id="from-file" className="text-2xl">
          {t("fromFile")}
        </h2>
        {!mayWriteFor(viewer, institution.id) ? (
          <Notice>{t("editorsOnly")}</Notice>
        ) : institution.status !== "active" ? (
          <Notice tone="alarm">{t("form.suspended")}</Notice>
        ) : (
          <ImportForm
            place={place}
            initial={{ values, errors: {} }}
            lists={lists}
            countries={countryOptions(locale)}
            languages={languageOptions(locale)}
            zones={timeZoneOptions(locale)}
            units={units}
            isLimited={limitIn(viewer, institution.id).length > 0}
          />
        )}
      </section>
      <SubscriptionList
        place={place}
        subscriptions={subscriptions}
        mayChange={mayWriteFor(viewer, institution.id) && institution.status === "active"}
      />
      <div className="grid gap-4">
        <h2 id="earlier" className="text-2xl">
          {t("earlier.title")}
        </h2>
        {imports.length === 0 ? (
          <EmptyState title={t("earlier.none")} reason={t("earlier.noneHint")} />
        ) : (
          <ImportList place={place} imports={imports} />
        )}
      </div>
    </div>
  );
}
