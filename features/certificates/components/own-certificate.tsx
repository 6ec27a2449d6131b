import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { issueOwnCertificateAction } from "../actions/issue.ts";

type Props = { token: string; hasCertificate: boolean; locale: Locale };

/** On the ticket page of whoever was let in: the certificate, or the button that makes it. */
export async function OwnCertificate({ token, hasCertificate, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "certificate" });
  return (
    <section id="certificate" className="mx-auto grid w-full max-w-3xl justify-items-start gap-3 pt-8 print:hidden">
      <h2 className="text-xl">{t("title")}</h2>
      <p className="max-w-measure text-ink-soft">{t("ownHelp")}</p>
      {hasCertificate ? (
        <LinkButton href={`/${locale}/tickets/${token}/certificate`} download>
          {t("download")}
        </LinkButton>
      ) : (
        <form action={issueOwnCertificateAction}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="locale" value={locale} />
          <Button>{t("makeOwn")}</Button>
        </form>
      )}
    </section>
  );
}
