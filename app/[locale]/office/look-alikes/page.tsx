import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { compareInstitutionsAction } from "@/features/institutions/actions/look-alikes.ts";
import { LikenessList } from "@/features/institutions/components/likeness-list.tsx";
import { listLikenesses } from "@/features/institutions/queries/look-alikes.ts";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"after" | "likeness", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.lookAlikes" });
  return { title: t("title") };
}

export default async function OfficeLookAlikesPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await getViewer();
  const { after, likeness } = await searchParams;
  const one = plain(likeness);
  const page = await orNotFound(() => listLikenesses(viewer, locale, { one, after: plain(after) }));
  const ids = page.likenesses.map(({ id }) => id);
  const holdings = await listCaseHoldings(viewer, "look_alike", ids);
  const t = await getTranslations({ locale, namespace: "office.lookAlikes" });
  const path = `/${locale}/office/look-alikes`;
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {page.likenesses.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <LikenessList
          locale={locale}
          likenesses={page.likenesses}
          panel={(id) => (
            <CasePanel locale={locale} kind="look_alike" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
          )}
        />
      )}
      {one ? (
        <p>
          <a href={path} className="underline underline-offset-4">
            {t("showAll")}
          </a>
        </p>
      ) : (
        <ButtonForm
          action={compareInstitutionsAction.bind(null, locale)}
          label={t("compare")}
          tone="secondary"
          notices={{ compared: { text: t("compared"), good: true } }}
        />
      )}
      <Pagination
        label={t("pages")}
        next={page.next ? { href: `${path}?after=${page.next}`, label: t("next") } : undefined}
      />
    </div>
  );
}

const plain = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
