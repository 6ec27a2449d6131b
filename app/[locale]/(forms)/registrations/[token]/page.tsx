import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnForms } from "@/features/forms/components/own-forms.tsx";
import { listFormsByToken } from "@/features/forms/queries/answering.ts";
import { OwnConsents } from "@/features/registrations/components/own-consents.tsx";
import { MissedSessions, missedSessions } from "@/features/registrations/components/received.tsx";
import { RegistrationDetail } from "@/features/registrations/components/registration-detail.tsx";
import { getRegistrationByToken } from "@/features/registrations/queries/by-token.ts";
import { listConsentsByToken } from "@/features/registrations/queries/own-consents.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isPosted } from "@/lib/http/posted.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "register" });
  // Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
  return { title: t("own.pageTitle"), referrer: "same-origin" };
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const registration = await orNotFound(() => getRegistrationByToken(token, locale));
  const forms = await orNotFound(() => listFormsByToken(token, locale));
  const consents = await orNotFound(() => listConsentsByToken(token));
  const { withdraw, answers, answered, missed } = await searchParams;
  return (
    <div className="page max-w-3xl py-10">
      <RegistrationDetail registration={registration} token={token} locale={locale} asksToWithdraw={withdraw === "1"}>
        <MissedSessions missed={missedSessions(missed)} locale={locale} />
        <OwnForms
          locale={locale}
          token={token}
          forms={forms}
          correcting={typeof answers === "string" ? answers : null}
          answered={typeof answered === "string" ? answered : null}
          isPosted={await isPosted()}
        />
        <OwnConsents consents={consents} token={token} locale={locale} isActive={registration.isActive} />
      </RegistrationDetail>
    </div>
  );
}
