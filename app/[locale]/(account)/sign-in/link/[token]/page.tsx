import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { confirmLinkAction } from "@/features/accounts/actions.ts";
import { findOpenLink } from "@/lib/auth/sign-in-code.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

// The address is a secret until it is used: no page that is left from here may learn it.
// Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
export const metadata: Metadata = { referrer: "same-origin" };

export default async function SignInLinkPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const t = await getTranslations({ locale, namespace: "account" });
  const open = await findOpenLink(decodeURIComponent(token), new Date());
  return (
    <div className="page max-w-xl py-12">
      <h1>{open ? t("linkTitle") : t("linkUsed")}</h1>
      {open ? (
        <form action={confirmLinkAction.bind(null, locale, decodeURIComponent(token))} className="mt-6 grid gap-6">
          <p>
            {t.rich("linkIntro", {
              email: open.email,
              address: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
            })}
          </p>
          <div>
            <SubmitButton pendingLabel={t("signingIn")}>{t("signIn")}</SubmitButton>
          </div>
        </form>
      ) : (
        <div className="mt-4 grid gap-6">
          <p className="text-ink-soft">{t("linkUsedHelp")}</p>
          <div>
            <LinkButton href={`/${locale}/sign-in`}>{t("newCode")}</LinkButton>
          </div>
        </div>
      )}
    </div>
  );
}
