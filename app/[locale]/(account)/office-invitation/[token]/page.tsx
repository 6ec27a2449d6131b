import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { acceptOfficeInvitationAction } from "@/features/accounts/actions.ts";
import { findOfficeInvitationByToken } from "@/features/accounts/queries.ts";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

// Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
export const metadata: Metadata = { referrer: "same-origin" };

export default async function OfficeInvitationPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const invitation = await findOfficeInvitationByToken(token);
  if (!invitation) notFound();
  const viewer = await requireMember(locale, `/${locale}/office-invitation/${token}`);
  const t = await getTranslations({ locale, namespace: "account" });
  const tInvitation = await getTranslations({ locale, namespace: "join.invitation" });
  const tStaff = await getTranslations({ locale, namespace: "office.staff" });
  const { email, role } = invitation;
  if (email !== null && email !== viewer.email) {
    return (
      <div className="page grid max-w-xl gap-4 py-12">
        <h1>{t("officeInvited")}</h1>
        <Notice tone="alarm">{tInvitation.rich("otherAddress", { email, own: viewer.email, bdi })}</Notice>
        <p>
          <LinkButton href={`/${locale}/account`} tone="secondary">
            {tInvitation("account")}
          </LinkButton>
        </p>
      </div>
    );
  }
  return (
    <div className="page max-w-xl py-12">
      <h1>{email === null ? t("officeTitle") : t("officeInvited")}</h1>
      <form action={acceptOfficeInvitationAction.bind(null, locale, token)} className="mt-4 grid gap-6">
        <p>
          {t.rich("officeIntro", {
            email: viewer.email,
            address: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
          })}
        </p>
        {email === null ? null : (
          <p>
            <strong>{tStaff(`role.${role}`)}</strong>: {tStaff(`roleExplained.${role}`)}
          </p>
        )}
        <div>
          <SubmitButton pendingLabel={t("saving")}>{t("officeAccept")}</SubmitButton>
        </div>
      </form>
    </div>
  );
}
