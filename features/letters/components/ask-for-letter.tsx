import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { LetterStatus } from "@/prisma/generated/enums.ts";
import { askForLetterAction } from "../actions/own.ts";
import type { PlaceRefusal } from "../rules/may-ask.ts";
import { isOpen } from "../rules/states.ts";
import { LetterMark } from "./letter-mark.tsx";

type Props = {
  token: string;
  locale: Locale;
  offer: { status: LetterStatus | null; refusal: PlaceRefusal | null; days: number };
  /** What asking came to, as the address says it. */
  answer: string | null;
};

const ANSWERS = ["too-many", "not-confirmed", "over", "online", "refused"] as const;

/** On the ticket page: the way to an invitation letter, which goes on behind a link of its own. */
export async function AskForLetter({ token, locale, offer, answer }: Props) {
  const t = await getTranslations({ locale, namespace: "letters.ask" });
  const { status, refusal } = offer;
  if (refusal !== null && status === null) return null;
  const stands = status !== null && (isOpen(status) || status === "issued");
  const refusedAnswer = ANSWERS.find((one) => one === answer);
  return (
    <section
      id="letter"
      aria-labelledby="letter-title"
      className="mx-auto grid w-full max-w-3xl justify-items-start gap-3 pt-8 print:hidden"
    >
      <h2 id="letter-title" className="text-xl">
        {t("title")}
      </h2>
      {answer === "sent" ? (
        <Notice tone="good" live>
          {t("sent")}
        </Notice>
      ) : null}
      {refusedAnswer ? (
        <Notice tone="alarm" live>
          {t(`answer.${refusedAnswer}`)}
        </Notice>
      ) : null}
      {status === null ? null : (
        <p className="flex flex-wrap items-center gap-2">
          {t("stands")} <LetterMark status={status} locale={locale} />
        </p>
      )}
      <p className="max-w-measure text-ink-soft">
        {status === "refused" ? t("wasRefused") : stands ? t("linkHelp") : t("help", { days: offer.days })}
      </p>
      {refusal !== null || status === "refused" ? null : (
        <form action={askForLetterAction}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="locale" value={locale} />
          <Button tone={stands ? "secondary" : "primary"}>{stands ? t("again") : t("button")}</Button>
        </form>
      )}
    </section>
  );
}
