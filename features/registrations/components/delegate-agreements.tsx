import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { direction } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { type DelegateAddress, declineAsDelegateAction, withdrawConsentAction } from "../actions/delegate.ts";
import type { DelegatePage } from "../queries/delegate.ts";

type Props = { delegate: DelegatePage; address: DelegateAddress; asks: "decline" | "withdraw" | null };

/** What a person of a delegation agreed to, in the words they read, and the way to take it back. */
export async function DelegateAgreements({ delegate, address, asks }: Props) {
  const { locale, token } = address;
  const t = await getTranslations({ locale, namespace: "delegate" });
  const { consents, timeZone, mayChange, wasLetIn, institution } = delegate;
  if (consents.length === 0) return null;
  const here = `/${locale}/delegates/${token}`;
  const leaves = mayChange && !wasLetIn;
  return (
    <section id="withdraw" className="grid gap-4">
      <h2 className="text-xl">{t("agreedTo")}</h2>
      <ul className="grid border-t border-rule">
        {consents.map(({ purpose, words, language, givenAt }) => (
          <li key={purpose} className="grid gap-0.5 border-b border-rule py-2.5">
            <p lang={language} dir={direction(language)} className="as-around">
              {words}
            </p>
            <p className="text-sm text-ink-soft">
              <time dateTime={givenAt.toISOString()}>{formatDateTimeInZone(locale, givenAt, timeZone, "long")}</time>
            </p>
          </li>
        ))}
      </ul>
      {asks === "withdraw" ? (
        <form action={withdrawConsentAction.bind(null, address)} className="grid gap-3">
          <p className="font-semibold">{t("withdrawQuestion")}</p>
          <p className="max-w-measure">{leaves ? t("withdrawLeaves", { institution }) : t("withdrawEnds")}</p>
          <div className="flex flex-wrap gap-3">
            <Button tone="danger">{t("withdrawNow")}</Button>
            <LinkButton tone="quiet" href={here}>
              {t("keep")}
            </LinkButton>
          </div>
        </form>
      ) : (
        <div className="grid justify-items-start gap-3">
          <p className="max-w-measure text-sm text-ink-soft">{t("withdrawHelp")}</p>
          <LinkButton tone="secondary" href={`${here}?withdraw=1#withdraw`}>
            {t("withdraw")}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

/** The way out. It asks back before the place is given up, by a link and a form, so that it works without script. */
export async function DelegateWayOut({ delegate, address, asks }: Props) {
  const { locale, token } = address;
  const t = await getTranslations({ locale, namespace: "delegate" });
  const { institution, mayChange, wasLetIn } = delegate;
  if (!mayChange || wasLetIn) return null;
  const here = `/${locale}/delegates/${token}`;
  return (
    <section id="decline" className="grid justify-items-start gap-4 border-t border-rule pt-8">
      <h2 className="text-xl">{t(asks === "decline" ? "declineQuestion" : "cannotCome")}</h2>
      <p className="max-w-measure text-sm text-ink-soft">{t("declineMeans", { institution })}</p>
      {asks === "decline" ? (
        <form action={declineAsDelegateAction.bind(null, address)} className="flex flex-wrap gap-3">
          <Button tone="danger">{t("declineNow")}</Button>
          <LinkButton tone="quiet" href={here}>
            {t("keep")}
          </LinkButton>
        </form>
      ) : (
        <LinkButton tone="secondary" href={`${here}?decline=1#decline`}>
          {t("decline")}
        </LinkButton>
      )}
    </section>
  );
}
