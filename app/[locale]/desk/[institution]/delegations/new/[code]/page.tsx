import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getPublishedVersion } from "@/features/forms/queries/asked.ts";
import { askedForAll } from "@/features/forms/rules/asked-form.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { DelegationForm } from "@/features/registrations/components/delegation-form.tsx";
import { ListingSummary } from "@/features/registrations/components/listing-summary.tsx";
import { TermsFacts, TermsRefusal } from "@/features/registrations/components/terms-notice.tsx";
import { mayRegisterDelegation } from "@/features/registrations/policy.ts";
import { getPublishedRegisterPage } from "@/features/registrations/queries/register-page.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; institution: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "delegation" });
  return { title: t("newTitle") };
}

export default async function NewDelegationPage({ params }: Props) {
  const { locale: segment, institution: slug, code } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/delegations/new/${code}`);
  const { institution, page, questions } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    if (!mayRegisterDelegation(viewer, institution.id) || !isListingCode(code)) throw new NotFound();
    return {
      institution,
      page: await getPublishedRegisterPage(code, locale),
      questions: await getPublishedVersion(code, "registering"),
    };
  });
  const t = await getTranslations({ locale, namespace: "delegation" });
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("newTitle")}</h1>
        <p className="max-w-measure text-ink-soft">{t("newIntro")}</p>
      </header>
      <ListingSummary listing={page.listing} locale={locale} />
      <TermsFacts page={page} locale={locale} />
      {page.refusal === null ? (
        <DelegationForm
          place={{ locale, institutionId: institution.id, slug, code }}
          formKey={crypto.randomUUID()}
          asked={page.asked}
          sessions={page.sessions}
          questions={questions && askedForAll(questions.version, locale)}
        />
      ) : (
        <TermsRefusal page={page} locale={locale} />
      )}
    </div>
  );
}
