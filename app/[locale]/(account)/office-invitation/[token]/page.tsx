import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { acceptOfficeInvitationAction } from "@/features/accounts/actions.ts";
import { isOfficeInvitationOpenByToken } from "@/features/accounts/queries.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

// Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
export const metadata: Metadata = { referrer: "same-origin" };

export default async function OfficeInvitationPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  if (!(await isOfficeInvitationOpenByToken(token))) notFound();
  const viewer = await requireMember(locale, `/${locale}/office-invitation/${token}`);
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <div className="page max-w-xl py-12">
      <h1>{t("officeTitle")}</h1>
      <form action={acceptOfficeInvitationAction.bind(null, locale, token)} className="mt-4 grid gap-6">
        <p>
          {t.rich("officeIntro", {
            email: viewer.email,
            address: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
          })}
        </p>
        <div>
          <SubmitButton pendingLabel={t("saving")}>{t("officeAccept")}</SubmitButton>
        </div>
      </form>
    </div>
  );
}
