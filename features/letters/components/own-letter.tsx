import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ListingSummary } from "@/features/registrations/components/listing-summary.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { withdrawLetterAction } from "../actions/own.ts";
import type { OwnLetter } from "../queries/own-letter.ts";
import { isOpen } from "../rules/states.ts";
import { LetterMark } from "./letter-mark.tsx";

type Props = {
  letter: OwnLetter;
  token: string;
  locale: Locale;
  wasSent: boolean;
  asksToWithdraw: boolean;
  /** The form, where something can still be said. */
  children?: ReactNode;
};

/** The page behind a letter's personal link: how it stands, the form, the paper, and the way out. */
export async function OwnLetterPage({ letter, token, locale, wasSent, asksToWithdraw, children }: Props) {
  const t = await getTranslations({ locale, namespace: "letters.own" });
  const { status, reason, refusal } = letter;
  const placeGone = status === "revoked" && reason === "";
  return (
    <div className="grid gap-9">
      <header className="grid justify-items-start gap-3">
        <LetterMark status={status} locale={locale} />
        <h1 className="text-3xl">{t("title", { person: letter.person })}</h1>
        {wasSent && status === "completed" ? (
          <Notice tone="good" live>
            {t("wasSent")}
          </Notice>
        ) : null}
        <p className="max-w-measure text-lg">{placeGone ? t("placeGone") : t(`state.${status}`)}</p>
        {reason === "" ? null : (
          <Notice title={t("reason")}>
            <p className="whitespace-pre-line" dir="auto">
              {reason}
            </p>
          </Notice>
        )}
        {refusal !== null && isOpen(status) ? <Notice tone="alarm">{t(`refused.${refusal}`)}</Notice> : null}
        {letter.isShredded ? <Notice>{t("shredded")}</Notice> : null}
      </header>
      {letter.number === null || letter.code === null ? null : (
        <section aria-labelledby="paper" className="grid justify-items-start gap-3">
          <h2 id="paper" className="text-xl">
            {t("paper")}
          </h2>
          <p dir="ltr" className="tabular as-around text-lg font-semibold tracking-wider">
            {letter.number}
          </p>
          {letter.hasPaper ? (
            <>
              <p className="max-w-measure text-ink-soft">{t("paperHelp", { days: letter.days })}</p>
              <LinkButton href={`/${locale}/letters/${token}/pdf`} download>
                {t("download")}
              </LinkButton>
            </>
          ) : null}
          <a href={`/${locale}/verify/${letter.code}`} className="text-accent underline">
            {t("verify")}
          </a>
        </section>
      )}
      <ListingSummary listing={letter.listing} locale={locale} online={{}} />
      {children}
      {letter.mayWithdraw ? (
        <section id="withdraw" className="grid justify-items-start gap-4 border-t border-rule pt-8 print:hidden">
          <h2 className="text-xl">{t("withdrawTitle")}</h2>
          <p className="max-w-measure text-sm text-ink-soft">{t("withdrawHelp")}</p>
          {asksToWithdraw ? (
            <form action={withdrawLetterAction} className="flex flex-wrap gap-3">
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="revision" value={letter.revision} />
              <Button tone="danger">{t("withdrawNow")}</Button>
              <LinkButton tone="quiet" href={`/${locale}/letters/${token}`}>
                {t("keep")}
              </LinkButton>
            </form>
          ) : (
            <LinkButton tone="secondary" href={`/${locale}/letters/${token}?withdraw=1#withdraw`}>
              {t("withdraw")}
            </LinkButton>
          )}
        </section>
      ) : null}
    </div>
  );
}
