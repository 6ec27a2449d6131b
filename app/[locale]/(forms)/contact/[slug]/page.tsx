import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { InquiryForm } from "@/features/inquiries/components/inquiry-form.tsx";
import { getPublishedCorrespondent } from "@/features/inquiries/queries.ts";
import { CONFIRM_HOURS, KEPT_DAYS } from "@/features/inquiries/rules.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orMoved } from "@/lib/http/or-moved.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function readPage({ params }: Props) {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  const institution = await orMoved(
    (moved) => `/${locale}/contact/${moved}`,
    () => orNotFound(() => getPublishedCorrespondent(slug, locale)),
  );
  return { locale, institution };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, institution } = await readPage(props);
  const t = await getTranslations({ locale, namespace: "inquiry" });
  return { title: t("pageTitle", { institution: institution.name }), robots: { index: false, follow: false } };
}

export default async function ContactPage(props: Props) {
  const { locale, institution } = await readPage(props);
  const { written } = await props.searchParams;
  const t = await getTranslations({ locale, namespace: "inquiry" });
  const page = `/${locale}/institutions/${institution.slug}`;
  const isWritten = written === "confirm" || written === "passed-on";
  const { name, email } = await getViewer();
  return (
    <div className="page columns py-10">
      <div className="grid content-start gap-8 md:col-span-7">
        <h1 className="text-3xl">{t(isWritten ? `written.${written}.title` : "title")}</h1>
        {isWritten ? (
          <>
            <Notice tone="good" live>
              {t(`written.${written}.text`, { hours: CONFIRM_HOURS })}
            </Notice>
            <p>
              <LinkButton tone="secondary" href={page}>
                {t("back")}
              </LinkButton>
            </p>
          </>
        ) : (
          <>
            <p className="max-w-measure">{t("lead", { days: KEPT_DAYS })}</p>
            <InquiryForm
              locale={locale}
              slug={institution.slug}
              formKey={crypto.randomUUID()}
              writer={{ name, email }}
            />
          </>
        )}
      </div>
      <aside className="grid gap-1 self-start border-s-4 border-rule-strong ps-5 max-md:-order-1 md:col-span-4 md:col-start-9">
        <p className="text-sm text-ink-soft">{t("to")}</p>
        <p className="font-title text-xl font-semibold">
          <a href={page} className="hover:text-accent">
            <bdi {...foreignText(institution.nameLanguage, locale)}>{institution.name}</bdi>
          </a>
        </p>
      </aside>
    </div>
  );
}
