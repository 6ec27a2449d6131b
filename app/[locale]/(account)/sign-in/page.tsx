import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import { confirmSignInAction, requestSignInAction } from "@/features/accounts/actions.ts";
import { SignInForm } from "@/features/accounts/components/sign-in-form.tsx";
import { getViewer } from "@/lib/auth/current.ts";
import { safeReturnPath } from "@/lib/auth/return-path.ts";
import { isMember } from "@/lib/auth/viewer.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ return?: string | string[]; link?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "account" });
  return { title: t("signInTitle") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { return: wanted, link } = await searchParams;
  const returnPath = safeReturnPath(typeof wanted === "string" ? wanted : undefined, `/${locale}/account`);
  if (isMember(await getViewer())) redirect(returnPath);
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <div className="page max-w-xl py-12">
      <h1>{t("signInTitle")}</h1>
      <p className="mb-8 mt-3 text-ink-soft">{t("signInIntro")}</p>
      {link === "used" && (
        <div className="mb-6">
          <Notice tone="alarm" title={t("linkUsed")}>
            {t("linkUsedHelp")}
          </Notice>
        </div>
      )}
      <SignInForm
        locale={locale}
        returnPath={returnPath}
        request={requestSignInAction.bind(null, locale)}
        confirm={confirmSignInAction.bind(null, locale)}
      />
    </div>
  );
}
