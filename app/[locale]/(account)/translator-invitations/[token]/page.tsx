import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import { acceptTranslatingAction } from "@/features/translators/actions.ts";
import { getTranslatingByToken } from "@/features/translators/queries/translators.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { isMember } from "@/lib/auth/viewer.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "translators" });
  return { title: t("offered") };
}

export default async function TranslatorInvitationPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const offer = await orNotFound(() => getTranslatingByToken(token, locale));
  const viewer = await getViewer();
  const t = await getTranslations({ locale, namespace: "translators" });
  const tJoin = await getTranslations({ locale, namespace: "join.invitation" });
  const { email, state } = offer;
  const names = { institution: offer.institution, title: offer.title, language: languageName(offer.language, locale) };
  return (
    <div className="page grid max-w-2xl grid-cols-1 justify-items-start gap-6 py-12">
      <h1 className="text-3xl">{t("offered")}</h1>
      <p className="max-w-measure">{t.rich("offer", { ...names, bdi })}</p>
      {state === "open" ? (
        <p className="text-ink-soft">{tJoin("until", { date: formatDateInZone(locale, offer.expiresAt, "UTC") })}</p>
      ) : null}
      {state === "accepted" && viewer.email === email ? (
        <a href={`/${locale}/translating/${offer.id}`} className={buttonStyle()}>
          {t("open")}
        </a>
      ) : state !== "open" ? (
        <Notice tone="alarm">{tJoin(state)}</Notice>
      ) : !isMember(viewer) ? (
        <>
          <p>{tJoin.rich("signIn", { email, bdi })}</p>
          <a
            href={`/${locale}/sign-in?return=${encodeURIComponent(`/${locale}/translator-invitations/${token}`)}`}
            className={buttonStyle()}
          >
            {tJoin("signInButton")}
          </a>
        </>
      ) : viewer.email !== email ? (
        <Notice tone="alarm">{tJoin.rich("otherAddress", { email, own: viewer.email, bdi })}</Notice>
      ) : (
        <ButtonForm
          action={acceptTranslatingAction.bind(null, locale, token)}
          label={t("accept")}
          notices={{
            "other-address": { text: tJoin("refusedAddress") },
            accepted: { text: tJoin("accepted") },
            revoked: { text: tJoin("revoked") },
            expired: { text: tJoin("expired") },
          }}
        />
      )}
    </div>
  );
}
