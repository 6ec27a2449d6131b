import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { AddFields } from "@/features/forms/components/add-fields.tsx";
import { BuilderHeader } from "@/features/forms/components/builder-header.tsx";
import { FieldList } from "@/features/forms/components/field-list.tsx";
import { FormLanguages } from "@/features/forms/components/form-languages.tsx";
import { FormStanding } from "@/features/forms/components/form-standing.tsx";
import { getDeskForm } from "@/features/forms/queries/desk-form.ts";
import { isMoment, MOMENTS } from "@/features/forms/rules/fields.ts";
import { shownFields } from "@/features/forms/rules/shown-fields.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = {
  params: Promise<{ locale: string; institution: string; id: string; moment: string }>;
  searchParams: Promise<Query>;
};

const NOTICES = ["added", "saved", "moved", "removed", "released", "withdrawn", "discarded", "translated"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "forms" });
  return { title: t("title") };
}

/** What a listing asks of those who register, at one moment: the fields, their order, their languages, and whether it is asked. */
export default async function FormPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id, moment } = await params;
  const locale = readLocale(segment);
  if (!isMoment(moment)) notFound();
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const here = `${base}/form/${moment}`;
  const viewer = await requireMember(locale, here);
  const query = await searchParams;
  const { institution, form } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, form: await getDeskForm(viewer, institution.id, id, moment) };
  });
  const t = await getTranslations({ locale, namespace: "forms" });
  const desk = { locale, slug, institutionId: institution.id, listingId: id, moment };
  const { shown, revision } = form;
  const fields = shown ? shownFields(shown.fields, shown.sourceLanguage, shown.sourceLanguage) : [];
  const notice = NOTICES.find((one) => one === query.notice);
  const mayEdit = form.listing.mayEdit;
  return (
    <div className="grid max-w-4xl gap-8">
      <BuilderHeader locale={locale} form={form} title={t("title")} back={{ href: base, label: t("back") }} />
      <TabLinks
        label={t("moments")}
        tabs={MOMENTS.map((one) => ({
          href: `${base}/form/${one}`,
          label: t(`moment.${one}`),
          current: one === moment,
        }))}
      />
      {notice ? (
        <Notice tone="good" live>
          {t(`notice.${notice}`)}
        </Notice>
      ) : null}
      {shown ? <FormStanding locale={locale} desk={desk} form={form} here={here} /> : null}
      <section aria-labelledby="fields" className="grid gap-4">
        <h2 id="fields" className="text-2xl">
          {t("builder.fields")}
        </h2>
        {fields.length === 0 ? (
          <EmptyState title={t("builder.none")} reason={t("builder.noneWhy")} />
        ) : (
          <Renewed by={revision}>
            <FieldList
              desk={desk}
              revision={revision}
              fields={fields}
              mayEdit={mayEdit}
              here={here}
              removing={typeof query.remove === "string" ? query.remove : null}
            />
          </Renewed>
        )}
      </section>
      {mayEdit ? (
        <section aria-labelledby="add" className="grid gap-4">
          <h2 id="add" className="text-2xl">
            {t("builder.add")}
          </h2>
          <Renewed by={revision}>
            <AddFields desk={desk} revision={revision} here={here} />
          </Renewed>
        </section>
      ) : (
        <Notice>{t("refused.notEditable")}</Notice>
      )}
      {shown && fields.length > 0 ? (
        <section aria-labelledby="languages" className="grid gap-4">
          <h2 id="languages" className="text-2xl">
            {t("translation.languages")}
          </h2>
          <FormLanguages locale={locale} here={here} fields={shown.fields} sourceLanguage={shown.sourceLanguage} />
        </section>
      ) : null}
    </div>
  );
}
