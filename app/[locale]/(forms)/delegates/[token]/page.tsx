import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DelegateAgreements, DelegateWayOut } from "@/features/registrations/components/delegate-agreements.tsx";
import { DelegateAnswers, DelegateHeader } from "@/features/registrations/components/delegate-sheet.tsx";
import { getDelegateByToken } from "@/features/registrations/queries/delegate.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isPosted } from "@/lib/http/posted.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "delegate" });
  // Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
  return { title: t("pageTitle"), referrer: "same-origin" };
}

export default async function DelegatePage({ params, searchParams }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const delegate = await orNotFound(() => getDelegateByToken(token, locale));
  const { done, decline, withdraw, correct } = await searchParams;
  const asks = decline === "1" ? "decline" : withdraw === "1" ? "withdraw" : null;
  const shared = { delegate, address: { locale, token } };
  return (
    <div className="page grid max-w-3xl gap-10 py-10">
      <DelegateHeader {...shared} done={typeof done === "string" ? done : null} />
      <DelegateAnswers
        {...shared}
        correcting={typeof correct === "string" ? correct : null}
        isPosted={await isPosted()}
      />
      <DelegateAgreements {...shared} asks={asks} />
      <DelegateWayOut {...shared} asks={asks} />
    </div>
  );
}
