import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import {
  acceptDelegationOfferAction,
  type DelegationAddress,
  takeOverDelegationAction,
  withdrawDelegationAction,
} from "../actions/delegation-people.ts";
import type { DelegationPage } from "../queries/delegation.ts";
import { StatusMark } from "./registration-status.tsx";

type Props = { delegation: DelegationPage; address: DelegationAddress };

/** How a delegation stands: its places, until when they are kept, and the offer to be answered. */
export async function DelegationStanding({ delegation, address }: Props) {
  const { locale } = address;
  const t = await getTranslations({ locale, namespace: "delegation" });
  const { status, people, place, placesTooFew, holdExpiresAt, offerExpiresAt, timeZone, reason, isActive } = delegation;
  const moment = (at: Date) => ({
    date: formatDateTimeInZone(locale, at, timeZone, "long"),
    zone: zoneName(timeZone, locale, at),
  });
  const unnamed = delegation.attendees.filter(({ name }) => name === "").length;
  return (
    <div className="grid justify-items-start gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <StatusMark status={status} locale={locale} />
        <span>{t("people", { people })}</span>
        {place === null ? null : <span>{t("place", { place })}</span>}
      </div>
      {placesTooFew === null ? null : <Notice>{t("moreThanPlaces", { people, places: placesTooFew })}</Notice>}
      {isActive && holdExpiresAt && unnamed > 0 ? (
        <Notice tone="plain" title={t("unnamed", { places: unnamed })}>
          {t(status === "confirmed" || status === "offered" ? "holdUntil" : "nameUntil", moment(holdExpiresAt))}
        </Notice>
      ) : null}
      {reason === "" ? null : (
        <Notice tone="plain" title={t("reason")}>
          <bdi>{reason}</bdi>
        </Notice>
      )}
      {status === "offered" && offerExpiresAt ? (
        <>
          <p className="max-w-measure text-lg">{t("offerUntil", { people, ...moment(offerExpiresAt) })}</p>
          <form action={acceptDelegationOfferAction.bind(null, address)}>
            <Button size="large">{t("takeOffer", { people })}</Button>
          </form>
        </>
      ) : null}
    </div>
  );
}

/** Who looks after a delegation, and for everybody else who may the way to do so. */
export async function DelegationContact({ delegation, address }: Props) {
  const t = await getTranslations({ locale: address.locale, namespace: "delegation" });
  const { contactName, isContact, mayChange } = delegation;
  return (
    <section className="grid justify-items-start gap-4">
      <h2 className="text-xl">{t("lookedAfter")}</h2>
      <p className="max-w-measure">
        {t.rich(isContact ? "contactIsYou" : "contactIs", {
          name: contactName,
          bdi: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
        })}
      </p>
      {isContact || !mayChange ? null : (
        <form action={takeOverDelegationAction.bind(null, address)}>
          <Button tone="secondary">{t("takeOver")}</Button>
        </form>
      )}
    </section>
  );
}

/** The way out. It asks back before it withdraws, by a link and a form, so that it works without script. */
export async function DelegationWithdrawal({ delegation, address, asks }: Props & { asks: boolean }) {
  const { locale, slug, id } = address;
  const t = await getTranslations({ locale, namespace: "delegation" });
  const here = `/${locale}/desk/${slug}/delegations/${id}`;
  if (!asks) {
    return (
      <div>
        <LinkButton tone="secondary" href={`${here}?withdraw=1#withdraw`}>
          {t(delegation.status === "offered" ? "declineOffer" : "withdraw")}
        </LinkButton>
      </div>
    );
  }
  return (
    <form action={withdrawDelegationAction.bind(null, address)} className="grid gap-3">
      <p>{t("withdrawQuestion", { people: delegation.people })}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="danger">{t("withdrawNow")}</Button>
        <LinkButton tone="quiet" href={here}>
          {t("keep")}
        </LinkButton>
      </div>
    </form>
  );
}
