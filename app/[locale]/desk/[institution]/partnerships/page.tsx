import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { PartnershipsAtDesk } from "@/features/partnerships/components/desk-partnerships.tsx";
import { getDeskPartnerships } from "@/features/partnerships/queries/of-institution.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "partnerships" });
  return { title: t("title") };
}

/** Invitations to take part in listings of others, and where the institution does. */
export default async function PartnershipsPage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/partnerships`);
  const { institution, partnerships } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, partnerships: await getDeskPartnerships(viewer, institution.id, locale) };
  });
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const place = { locale, slug, institutionId: institution.id };
  const { asked, lasting, over, mayAnswer } = partnerships;
  return (
    <div className="grid max-w-4xl gap-10">
      <header className="grid gap-3">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        {mayAnswer ? null : <Notice>{t("wordOnly")}</Notice>}
        {institution.status === "suspended" ? <Notice tone="alarm">{t("refusedSuspended")}</Notice> : null}
      </header>
      {asked.length + lasting.length + over.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : null}
      {asked.length > 0 ? (
        <Group id="asked" title={t("asked")}>
          <PartnershipsAtDesk place={place} partnerships={asked} mayAnswer={mayAnswer} />
        </Group>
      ) : null}
      {lasting.length > 0 ? (
        <Group id="lasting" title={t("lasting")}>
          <PartnershipsAtDesk place={place} partnerships={lasting} mayAnswer={mayAnswer} />
        </Group>
      ) : null}
      {over.length > 0 ? (
        <Group id="over" title={t("over")}>
          <PartnershipsAtDesk place={place} partnerships={over} mayAnswer={false} />
        </Group>
      ) : null}
    </div>
  );
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
