import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BuilderHeader } from "@/features/forms/components/builder-header.tsx";
import { FieldForm } from "@/features/forms/components/field-form.tsx";
import { getDeskForm } from "@/features/forms/queries/desk-form.ts";
import { isFieldKind } from "@/features/forms/rules/field-kinds.ts";
import { conditionChoices, fieldValues } from "@/features/forms/rules/field-values.ts";
import { isMoment, textIn } from "@/features/forms/rules/fields.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string; moment: string; key: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "forms.field" });
  return { title: t("title") };
}

/** One field of a form: `new` with its kind in the address, or the one of that key. */
export default async function FieldPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id, moment, key } = await params;
  const locale = readLocale(segment);
  const { kind: asked } = await searchParams;
  if (!isMoment(moment)) notFound();
  const back = `/${locale}/desk/${slug}/listings/${id}/form/${moment}`;
  const viewer = await requireMember(locale, `${back}/fields/${key}`);
  // Signing in leads back without what stood behind the path: the kind is chosen once more.
  if (key === "new" && asked === undefined) redirect(back);
  const { institution, form } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, form: await getDeskForm(viewer, institution.id, id, moment) };
  });
  const fields = form.shown?.fields ?? [];
  const sourceLanguage = form.shown?.sourceLanguage ?? form.listing.sourceLanguage;
  const field = key === "new" ? null : fields.find((one) => one.key === key);
  const kind = field ? field.kind : String(asked);
  if (!form.listing.mayEdit || field === undefined || !isFieldKind(kind)) notFound();
  const t = await getTranslations({ locale, namespace: "forms" });
  const labels = field ? (textIn(field, sourceLanguage)?.optionLabels ?? []) : [];
  return (
    <div className="grid gap-8">
      <BuilderHeader
        locale={locale}
        form={form}
        title={t(field ? "field.titleEdit" : "field.titleNew", { kind: t(`kind.${kind}`) })}
        back={{ href: back, label: t("backToForm") }}
      />
      <FieldForm
        desk={{ locale, slug, institutionId: institution.id, listingId: id, moment }}
        kind={kind}
        fieldKey={field?.key ?? null}
        revision={form.revision}
        initial={{ values: field ? fieldValues(field, sourceLanguage) : {}, errors: {} }}
        sourceLanguage={sourceLanguage}
        options={(field?.options ?? []).map((option, index) => ({ key: option, label: labels[index] ?? "" }))}
        conditions={conditionChoices(fields, field?.key ?? null, sourceLanguage, t("field.ticked"))}
        back={back}
      />
    </div>
  );
}
