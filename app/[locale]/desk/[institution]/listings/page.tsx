import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { BulkForm } from "@/features/listings/components/desk/bulk-form.tsx";
import { ListingTable } from "@/features/listings/components/desk/listing-table.tsx";
import { PageNotice } from "@/features/listings/components/desk/page-notice.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { type DeskFilters, listDeskListings } from "@/features/listings/queries/desk-listings.ts";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { LIVES } from "@/features/listings/rules/status.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Rows = Awaited<ReturnType<typeof listDeskListings>>["rows"];
type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.list" });
  return { title: t("title") };
}

function readFilters(query: Query): DeskFilters & { text: string } {
  return {
    kind: KIND_NAMES.find((kind) => kind === query.kind),
    status: LIVES.find((status) => status === query.status),
    text: typeof query.q === "string" ? cleanLine(query.q).slice(0, 100) : "",
  };
}

function addressOf(base: string, { kind, status, text }: DeskFilters, after?: string): string {
  const query = new URLSearchParams();
  if (kind) query.set("kind", kind);
  if (status) query.set("status", status);
  if (text) query.set("q", text);
  if (after) query.set("after", after);
  return query.size > 0 ? `${base}?${query}` : base;
}

export default async function DeskListingsPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings`;
  const viewer = await requireMember(locale, base);
  const query = await searchParams;
  const filters = readFilters(query);
  const after = typeof query.after === "string" ? query.after : undefined;
  const { institution, page } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, page: await listDeskListings(viewer, institution.id, filters, { locale, after }) };
  });
  const t = await getTranslations({ locale, namespace: "editor.list" });
  const tImport = await getTranslations({ locale, namespace: "imports" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  const tStatus = await getTranslations({ locale, namespace: "listings.status" });
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/${locale}/desk/${slug}/import`} tone="secondary">
            {tImport("link")}
          </LinkButton>
          {mayWriteFor(viewer, institution.id) ? <LinkButton href={`${base}/new`}>{t("new")}</LinkButton> : null}
        </div>
      </header>
      <PageNotice locale={locale} code={query.notice} />
      <form action={base} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]">
        <TextField name="q" type="search" label={t("search")} defaultValue={filters.text} maxLength={100} dir="auto" />
        <SelectField
          name="kind"
          label={t("kind")}
          defaultValue={filters.kind ?? ""}
          placeholder={t("allKinds")}
          options={KIND_NAMES.map((kind) => ({ value: kind, label: tKind(kind) }))}
        />
        <SelectField
          name="status"
          label={t("statusFilter")}
          defaultValue={filters.status ?? ""}
          placeholder={t("all")}
          options={LIVES.map((status) => ({ value: status, label: tStatus(status) }))}
        />
        <Button tone="secondary">{t("find")}</Button>
      </form>
      {page.rows.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")}>
          <LinkButton href={base} tone="secondary" size="small">
            {t("clear")}
          </LinkButton>
        </EmptyState>
      ) : (
        <ChoosableListings
          place={{ locale, slug, institutionId: institution.id }}
          rows={page.rows}
          isChoosing={mayWriteFor(viewer, institution.id)}
        />
      )}
      <Pagination
        label={t("pages")}
        previous={after ? { href: addressOf(base, filters), label: t("first") } : undefined}
        next={page.next ? { href: addressOf(base, filters, page.next), label: t("next") } : undefined}
      />
    </div>
  );
}

type ChoosableProps = { place: DeskPlace & { locale: Locale }; rows: Rows; isChoosing: boolean };

/** The table, for those who write in a form that takes a step with several of them. */
function ChoosableListings({ place, rows, isChoosing }: ChoosableProps) {
  const table = <ListingTable locale={place.locale} slug={place.slug} rows={rows} isChoosing={isChoosing} />;
  if (!isChoosing) return table;
  return (
    <BulkForm place={place} titles={Object.fromEntries(rows.map(({ id, title }) => [id, title]))}>
      {table}
    </BulkForm>
  );
}
