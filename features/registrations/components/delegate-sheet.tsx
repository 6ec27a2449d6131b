import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ToldAnswers } from "@/features/forms/components/told-answers.tsx";
import type { PersonForm } from "@/features/forms/queries/person-forms.ts";
import { direction } from "@/lib/i18n/locales.ts";
import type { DelegateAddress } from "../actions/delegate.ts";
import type { DelegatePage } from "../queries/delegate.ts";
import { DelegateForm } from "./delegate-form.tsx";
import { ListingSummary } from "./listing-summary.tsx";
import { StatusMark } from "./registration-status.tsx";

type Props = { delegate: DelegatePage; address: DelegateAddress };

/** What a delegation's person is invited to, by whom, and how it stands. */
export async function DelegateHeader({ delegate, address, done }: Props & { done: string | null }) {
  const { locale } = address;
  const t = await getTranslations({ locale, namespace: "delegate" });
  const { name, status, contactName, institution, listing, missing, ticketToken, mayChange } = delegate;
  return (
    <>
      <header className="grid justify-items-start gap-3">
        <StatusMark status={status} locale={locale} />
        <h1 className="text-3xl">{t("title", { name })}</h1>
        <p className="max-w-measure">{t("intro", { contact: contactName, institution })}</p>
        {done === "registering" && missing.length === 0 ? (
          <Notice tone="good" live>
            {t(ticketToken ? "agreedTicket" : "agreedWaits")}
          </Notice>
        ) : null}
        {done === "accepted" ? (
          <Notice tone="good" live>
            {t("answered")}
          </Notice>
        ) : null}
        {done === "ended" && delegate.consents.length === 0 ? (
          <Notice tone="good" live>
            {t("ended")}
          </Notice>
        ) : null}
        {mayChange ? null : <Notice>{t("over")}</Notice>}
      </header>
      <ListingSummary listing={listing} locale={locale} />
      {listing.summary === "" ? null : (
        <p
          lang={listing.language}
          dir={direction(listing.language)}
          className="as-around max-w-measure whitespace-pre-line"
        >
          {listing.summary}
        </p>
      )}
      {ticketToken ? (
        <section className="grid justify-items-start gap-4">
          <h2 className="text-xl">{t("ticket")}</h2>
          <LinkButton size="large" href={`/${locale}/tickets/${ticketToken}`}>
            {t("openTicket")}
          </LinkButton>
        </section>
      ) : null}
    </>
  );
}

/** What a delegation's person says for themselves: asked, or told with the way to correct it. */
export async function DelegateAnswers({
  delegate,
  address,
  correcting,
  isPosted,
}: Props & {
  correcting: string | null;
  /** The page answers a form that was sent without script: it shows what was sent, also where another tab has answered meanwhile. */
  isPosted: boolean;
}) {
  const { locale } = address;
  const t = await getTranslations({ locale, namespace: "delegate" });
  const { missing, forms, open, mayChange, name, wasLetIn, words, news, institution } = delegate;
  const form = (moment: PersonForm["moment"]) => forms.find((one) => one.moment === moment) ?? null;
  const registering = form("registering");
  const followUp = form("accepted");
  const isFirst = missing.length > 0;
  const asks = mayChange && (isFirst || isPosted || correcting === "registering" || open.includes("registering"));
  return (
    <>
      {asks || !isFirst ? (
        <section id="answer" className="grid gap-4">
          <h2 className="text-xl">{t(isFirst ? "forYourself" : "yours")}</h2>
          {isFirst ? (
            <p className="max-w-measure text-sm text-ink-soft">{t("forYourselfHelp", { institution })}</p>
          ) : null}
          {asks && delegate.askedMore.includes("registering") ? <Notice>{t("askedMore")}</Notice> : null}
          {asks ? (
            <Renewed by={delegate.revision}>
              <DelegateForm
                {...shared(delegate, address, registering, "registering")}
                own={{ name, mayRename: !wasLetIn, missing, words, news }}
              />
            </Renewed>
          ) : (
            <>
              {registering ? <Told form={registering} address={address} /> : null}
              {mayChange ? <Correct moment="registering" address={address} /> : null}
            </>
          )}
        </section>
      ) : null}
      {followUp && !isFirst && (followUp.mayAnswer || followUp.told.length > 0) ? (
        <section id="more" className="grid gap-4">
          <h2 className="text-xl">{t("more")}</h2>
          {followUp.mayAnswer && delegate.askedMore.includes("accepted") ? <Notice>{t("askedMore")}</Notice> : null}
          {followUp.mayAnswer && (isPosted || open.includes("accepted") || correcting === "accepted") ? (
            <Renewed by={delegate.revision}>
              <DelegateForm {...shared(delegate, address, followUp, "accepted")} own={null} />
            </Renewed>
          ) : (
            <>
              <Told form={followUp} address={address} />
              {followUp.mayAnswer ? <Correct moment="accepted" address={address} /> : null}
            </>
          )}
        </section>
      ) : null}
    </>
  );
}

function shared(
  { revision }: DelegatePage,
  address: DelegateAddress,
  form: PersonForm | null,
  moment: PersonForm["moment"],
) {
  return {
    address,
    moment,
    revision,
    asked: form?.asked ?? null,
    askedKeys: form?.askedKeys ?? "",
    values: form?.values ?? {},
    kept: form?.kept ?? [],
  };
}

function Told({ form, address: { locale } }: { form: PersonForm; address: DelegateAddress }) {
  const answers = form.told.map((answer) => ({ ...answer, attendeeId: null }));
  return <ToldAnswers locale={locale} answers={answers} people={[]} />;
}

async function Correct({ moment, address }: { moment: PersonForm["moment"]; address: DelegateAddress }) {
  const { locale, token } = address;
  const t = await getTranslations({ locale, namespace: "delegate" });
  const place = moment === "registering" ? "answer" : "more";
  return (
    <div>
      <LinkButton tone="secondary" href={`/${locale}/delegates/${token}?correct=${moment}#${place}`}>
        {t(moment === "registering" ? "correct" : "correctAnswers")}
      </LinkButton>
    </div>
  );
}
