import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { acceptInvitationAction } from "@/features/institutions/actions/join.ts";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import { getInvitationByToken, type InvitationOffer } from "@/features/institutions/queries/members.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "members.invitations" });
  return { title: t("pageTitle") };
}

export default async function InvitationPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const invitation = await orNotFound(() => getInvitationByToken(token, locale));
  const viewer = await getViewer();
  const t = await getTranslations({ locale, namespace: "join.invitation" });
  const tRole = await getTranslations({ locale, namespace: "institutions" });
  const institution = invitation.institution.name;
  return (
    <div className="page grid max-w-2xl grid-cols-1 gap-6 py-12">
      <h1 className="text-3xl">{t.rich("title", { institution, bdi })}</h1>
      <div className="grid max-w-measure gap-2">
        <p>{t.rich("intro", { institution, role: tRole(`role.${invitation.role}`), bdi })}</p>
        <p className="text-ink-soft">{tRole(`roleExplained.${invitation.role}`)}</p>
        {invitation.state === "open" ? (
          <p className="text-ink-soft">{t("until", { date: formatDateInZone(locale, invitation.expiresAt, "UTC") })}</p>
        ) : null}
      </div>
      <Answer locale={locale} token={token} invitation={invitation} viewer={viewer} />
    </div>
  );
}

type AnswerProps = { locale: Locale; token: string; invitation: InvitationOffer; viewer: Viewer };

async function Answer({ locale, token, invitation, viewer }: AnswerProps) {
  const t = await getTranslations({ locale, namespace: "join.invitation" });
  const { email, institution, state } = invitation;
  const desk = (
    <a href={`/${locale}/desk/${institution.slug}`} className={buttonStyle()}>
      {t("openDesk")}
    </a>
  );
  if (viewer.memberships.some((membership) => membership.slug === institution.slug)) {
    return (
      <div className="grid justify-items-start gap-4">
        <Notice tone="good">{t("alreadyMember")}</Notice>
        {desk}
      </div>
    );
  }
  if (state !== "open") return <Notice tone="alarm">{t(state)}</Notice>;
  if (!isMember(viewer)) {
    return (
      <div className="grid justify-items-start gap-4">
        <p>{t.rich("signIn", { email, bdi })}</p>
        <a
          href={`/${locale}/sign-in?return=${encodeURIComponent(`/${locale}/invitations/${token}`)}`}
          className={buttonStyle()}
        >
          {t("signInButton")}
        </a>
      </div>
    );
  }
  if (viewer.email !== email) {
    return (
      <div className="grid justify-items-start gap-4">
        <Notice tone="alarm">{t.rich("otherAddress", { email, own: viewer.email, bdi })}</Notice>
        <a href={`/${locale}/account`} className={buttonStyle({ tone: "secondary" })}>
          {t("account")}
        </a>
      </div>
    );
  }
  return (
    <ButtonForm
      action={acceptInvitationAction.bind(null, locale, token)}
      label={t("accept")}
      notices={{
        "other-address": { text: t("refusedAddress") },
        accepted: { text: t("accepted") },
        revoked: { text: t("revoked") },
        expired: { text: t("expired") },
        "already-member": { text: t("alreadyMember") },
      }}
    />
  );
}
