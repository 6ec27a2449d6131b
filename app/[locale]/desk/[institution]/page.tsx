import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { DeskDutiesList } from "@/features/desk/components/desk-duties.tsx";
import { DeskFiguresSection } from "@/features/desk/components/desk-figures.tsx";
import { getDeskDuties, getDeskFigures } from "@/features/desk/queries.ts";
import { CalledOffDuties } from "@/features/imports/components/called-off.tsx";
import { listCalledOff } from "@/features/imports/queries/called-off.ts";
import { JudgementNotices } from "@/features/institutions/components/judgement-list.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { listOpenJudgements } from "@/features/institutions/queries/judgements.ts";
import { TaskList } from "@/features/listings/components/desk/task-list.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { getDeskHome } from "@/features/listings/queries/desk-listings.ts";
import { PartnershipNotices } from "@/features/partnerships/components/partnership-notices.tsx";
import { countAskedPartnerships, listCoHosted } from "@/features/partnerships/queries/of-institution.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";

const FIGURES = ["published", "draft", "in_review", "changes_requested"] as const satisfies readonly ListingStatus[];

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.home" });
  return { title: t("title") };
}

export default async function DeskHomePage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}`);
  const { institution, home, judgements, duties, figures, asked, coHosted, calledOff } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const now = new Date();
    const [home, judgements, duties, figures, asked, coHosted, calledOff] = await Promise.all([
      getDeskHome(viewer, institution.id, locale),
      listOpenJudgements(viewer, institution.id),
      getDeskDuties(viewer, institution.id, now),
      getDeskFigures(viewer, institution.id, locale, now),
      countAskedPartnerships(viewer, institution.id),
      listCoHosted(viewer, institution.id, locale),
      listCalledOff(viewer, institution.id, locale, now),
    ]);
    return { institution, home, judgements, duties, figures, asked, coHosted, calledOff };
  });
  const t = await getTranslations({ locale, namespace: "editor.home" });
  const tList = await getTranslations({ locale, namespace: "editor.list" });
  const tStatus = await getTranslations({ locale, namespace: "listings.status" });
  const format = await getFormatter({ locale });
  const listings = `/${locale}/desk/${slug}/listings`;
  const tasks = [
    { title: t("changesRequested"), rows: home.changesRequested },
    { title: t("registrations"), rows: home.registrations, leadsTo: "registrations" as const },
    { title: t("drafts"), rows: home.drafts },
    { title: t("inReview"), rows: home.inReview },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className="grid max-w-5xl gap-10">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={listings} tone="secondary">
            {t("all")}
          </LinkButton>
          {mayWriteFor(viewer, institution.id) ? (
            <LinkButton href={`${listings}/new`}>{tList("new")}</LinkButton>
          ) : null}
        </div>
      </header>
      {judgements.length > 0 ? (
        <div className="grid gap-3">
          <JudgementNotices place={{ locale, institutionId: institution.id, slug }} judgements={judgements} />
        </div>
      ) : null}
      <DeskDutiesList locale={locale} slug={slug} duties={duties} />
      <CalledOffDuties place={{ locale, slug, institutionId: institution.id }} listings={calledOff} />
      <ul
        aria-label={t("figures")}
        className="grid grid-cols-2 gap-px overflow-clip rounded-sm border border-rule bg-rule sm:grid-cols-4"
      >
        {FIGURES.map((status) => (
          <Figure
            key={status}
            href={`${listings}?status=${status}`}
            value={format.number(home.counts[status] ?? 0)}
            label={tStatus(status)}
          />
        ))}
      </ul>
      <PartnershipNotices locale={locale} slug={slug} asked={asked} coHosted={coHosted} />
      {tasks.length + calledOff.length === 0 ? <EmptyState title={t("nothing")} reason={t("nothingHint")} /> : null}
      {tasks.map((task) => (
        <TaskList key={task.title} locale={locale} slug={slug} {...task} />
      ))}
      <DeskFiguresSection locale={locale} slug={slug} figures={figures} />
    </div>
  );
}

function Figure({ href, value, label }: { href: string; value: string; label: ReactNode }) {
  return (
    <li className="bg-raised">
      <a href={href} className="grid gap-1 px-4 py-3 hover:bg-accent-wash">
        <span className="tabular font-title text-3xl font-semibold">{value}</span>
        <span className="text-sm text-ink-soft">{label}</span>
      </a>
    </li>
  );
}
