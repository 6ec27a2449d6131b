import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { embedCode, embedHeight } from "@/features/search/components/embed/embed-code.ts";
import { EmbedForm } from "@/features/search/components/embed/embed-form.tsx";
import { embedPath, readEmbedUnless } from "@/features/search/rules/embed-address.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "embed" });
  return { title: t("title") };
}

export default async function EmbedPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/embed`);
  const desk = await orNotFound(() => getDeskInstitution({ ...viewer, locale }, slug));
  const { options, refused } = readEmbedUnless(slug, { locale, ...(await searchParams) });
  const t = await getTranslations({ locale, namespace: "embed" });
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {refused.length > 0 ? (
        <Notice tone="alarm">
          {t("refused", { names: new Intl.ListFormat(locale, { type: "conjunction" }).format(refused) })}
        </Notice>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-6">
          <EmbedForm options={options} locale={locale} />
          <TextArea
            name="frame"
            label={t("frameCode")}
            description={t("frameCodeHint")}
            defaultValue={embedCode(options, desk.name)}
            key={embedPath(options)}
            readOnly
            rows={3}
            dir="ltr"
            spellCheck={false}
          />
          <TextArea
            name="fragment"
            label={t("fragmentAddress")}
            description={t("fragmentAddressHint")}
            defaultValue={publicAddress(embedPath(options, "fragment"))}
            key={embedPath(options, "fragment")}
            readOnly
            rows={2}
            dir="ltr"
            spellCheck={false}
          />
        </div>
        <section className="grid gap-3" aria-labelledby="preview">
          <h2 id="preview" className="text-xl">
            {t("preview")}
          </h2>
          <iframe
            src={embedPath(options)}
            title={t("preview")}
            height={embedHeight(options)}
            className="w-full rounded-sm border border-rule-strong"
          />
        </section>
      </div>
    </div>
  );
}
