import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { PassOnForm } from "@/features/inquiries/components/pass-on-form.tsx";
import { getInquiryByToken } from "@/features/inquiries/queries.ts";
import { CONFIRM_HOURS } from "@/features/inquiries/rules.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "inquiry" });
  return { title: t("linkTitle"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function InquiryPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const inquiry = await orNotFound(() => getInquiryByToken(token, locale, new Date()));
  const t = await getTranslations({ locale, namespace: "inquiry" });
  if (inquiry.state === "gone") {
    return (
      <div className="page grid max-w-3xl gap-6 py-12">
        <h1>{t("link.gone.title")}</h1>
        <p className="max-w-measure text-lg">{t("link.gone.text", { hours: CONFIRM_HOURS })}</p>
        <p>
          <LinkButton tone="secondary" href={`/${locale}/institutions`}>
            {t("institutions")}
          </LinkButton>
        </p>
      </div>
    );
  }
  const { state, to } = inquiry;
  // A page with a button, because mail scanners follow links.
  return (
    <div className="page grid max-w-3xl gap-6 py-12">
      <h1>{t(`link.${state}.title`)}</h1>
      <p className="max-w-measure text-lg">
        {t.rich(`link.${state}.text`, {
          name: to.name,
          bdi: (chunks) => (
            <bdi className="font-semibold" {...foreignText(to.nameLanguage, locale)}>
              {chunks}
            </bdi>
          ),
        })}
      </p>
      {state === "open" ? (
        <>
          <blockquote dir="auto" className="grid max-w-measure gap-2 border-s-4 border-rule-strong ps-5">
            <p className="font-semibold">{inquiry.subject}</p>
            <p className="whitespace-pre-line">{inquiry.text}</p>
          </blockquote>
          <PassOnForm locale={locale} token={token} />
        </>
      ) : (
        <p>
          <LinkButton tone="secondary" href={`/${locale}/institutions/${to.slug}`}>
            {t("back")}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
