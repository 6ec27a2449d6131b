import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { VenueTable } from "@/features/venues/components/venue-table.tsx";
import { listDeskVenues } from "@/features/venues/queries/desk-venues.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Query = Record<"notice" | "q" | "page", string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string }>; searchParams: Promise<Query> };

const NOTICES = ["saved", "proposed", "archived", "restored", "removed", "merged"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "venues" });
  return { title: t("title") };
}

export default async function VenuesPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/venues`;
  const viewer = await requireMember(locale, base);
  const query = await searchParams;
  const q = typeof query.q === "string" ? cleanLine(query.q).slice(0, 100) : "";
  const page = /^[1-9]\d{0,2}$/.test(String(query.page ?? "")) ? Number(query.page) : 1;
  const { institution, found } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, found: await listDeskVenues(viewer, institution.id, { q, page }, locale) };
  });
  const t = await getTranslations({ locale, namespace: "venues" });
  const tRecords = await getTranslations({ locale, namespace: "records" });
  const notice = NOTICES.find((one) => one === query.notice);
  const mayEdit = mayWriteFor(viewer, institution.id) && institution.status === "active";
  const add = mayEdit ? <LinkButton href={`${base}/new`}>{t("addOne")}</LinkButton> : null;
  const at = (number: number) => `${base}?${new URLSearchParams({ ...(q && { q }), page: String(number) })}`;
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-2">
          <h1 className="text-3xl">{t("title")}</h1>
          <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        </div>
        {add}
      </header>
      {notice ? (
        <Notice tone="good" live>
          {t(`notice.${notice}`)}
        </Notice>
      ) : null}
      <form action={base} className="flex flex-wrap items-end gap-4">
        <div className="grow">
          <TextField name="q" type="search" label={t("search")} defaultValue={q} maxLength={100} dir="auto" />
        </div>
        <Button tone="secondary">{tRecords("find")}</Button>
      </form>
      {found.venues.length === 0 ? (
        <EmptyState title={t("none")} reason={t(q === "" ? "noneHint" : "noneFound")}>
          {q === "" ? null : (
            <LinkButton href={base} tone="secondary" size="small">
              {tRecords("all")}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <VenueTable locale={locale} base={base} venues={found.venues} mayEdit={mayEdit} />
      )}
      <Pagination
        label={tRecords("pages")}
        previous={page > 1 ? { href: at(page - 1), label: tRecords("previous") } : undefined}
        next={found.hasMore ? { href: at(page + 1), label: tRecords("next") } : undefined}
      />
    </div>
  );
}
