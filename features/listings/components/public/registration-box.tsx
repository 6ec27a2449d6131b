import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button.tsx";
import { contactPath } from "@/features/listings/rules/contact.ts";
import { placesTold } from "@/features/listings/rules/places-told.ts";
import { registrationState } from "@/features/listings/rules/registration-state.ts";
import { calledOff } from "@/features/listings/rules/status.ts";
import { placesTogether } from "@/features/registrations/rules/pools.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import type { ListingView } from "./view.ts";

/** How to take part: places, until when, the button; or the rule that stands in the way and the way on. */
export async function RegistrationBox({ view }: { view: ListingView }) {
  const { listing, locale, now, isOver } = view;
  const { terms } = listing;
  const pool = placesTogether(listing.pools);
  const status = calledOff(listing) ?? listing.status;
  const state = registrationState({ status, isOver, terms, pool }, now);
  if (!terms || state === "none") return null;
  const t = await getTranslations({ locale, namespace: "listing.registration" });
  const told = (at: Date) => ({
    time: formatDateTimeInZone(locale, at, terms.timeZone, "long"),
    zone: zoneName(terms.timeZone, locale, at),
  });
  const placesLeft = (pool: { capacity: number; taken: number }) => {
    const { count, isMore } = placesTold(pool);
    return t(isMore ? "placesLeftMore" : "placesLeft", { free: count, capacity: pool.capacity });
  };
  const closes = terms.closesAt ? <p className="text-sm">{t("closes", told(terms.closesAt))}</p> : null;
  const register = `/${locale}/register/${listing.code}`;
  switch (state) {
    case "cancelled":
    case "postponed":
      return <Box title={t("title")}>{t(state)}</Box>;
    case "over":
      return (
        <Box title={t("title")}>
          <p>{t("over")}</p>
          <WayOn href={`/${locale}/browse?kind=${listing.kind}`} label={t("seeOthers")} />
        </Box>
      );
    case "closed":
      return (
        <Box title={t("title")}>
          <p>{terms.closesAt ? t("closed", told(terms.closesAt)) : t("over")}</p>
          {listing.takesInquiries ? (
            <WayOn href={`/${locale}${contactPath(listing.code)}`} label={t("write")} rel="nofollow" />
          ) : null}
          <WayOn href={`/${locale}/institutions/${listing.institution.slug}`} label={t("seeInstitution")} />
          <WayOn href={`/${locale}/browse?kind=${listing.kind}&open=1`} label={t("seeOpen")} />
        </Box>
      );
    case "not_yet":
      return (
        <Box title={t("title")}>
          {terms.opensAt ? <p>{t("opens", told(terms.opensAt))}</p> : null}
          {closes}
        </Box>
      );
    case "external":
      return (
        <Box title={t("title")}>
          <p>{t("external")}</p>
          {closes}
          <LinkButton href={terms.externalUrl} rel="noopener nofollow" className="w-full">
            {t("registerElsewhere")}
          </LinkButton>
          <p dir="ltr" className="truncate text-start text-xs text-ink-soft">
            {URL.canParse(terms.externalUrl) ? new URL(terms.externalUrl).host : null}
          </p>
        </Box>
      );
    default:
      return (
        <Box title={t("title")}>
          {pool ? (
            <p className="text-lg font-semibold">
              {state === "waitlist" ? t("full", { capacity: pool.capacity }) : placesLeft(pool)}
            </p>
          ) : null}
          {state === "waitlist" ? <p className="text-sm">{t("waitlist")}</p> : null}
          {terms.mode === "approval" ? <p className="text-sm">{t("approval")}</p> : null}
          {closes}
          <p dir="ltr" className="hidden text-start text-sm print:block">
            {publicAddress(register)}
          </p>
          <LinkButton href={register} size="large" className="w-full print:hidden">
            {state === "waitlist" ? t("joinWaitlist") : terms.mode === "approval" ? t("askForPlace") : t("register")}
          </LinkButton>
          <p className="text-sm text-ink-soft print:hidden">
            {t.rich("delegation", { link: (chunks) => <a href={`/${locale}/desk`}>{chunks}</a> })}
          </p>
        </Box>
      );
  }
}

function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby="registration"
      className="forced-edge grid gap-3 rounded-sm border border-rule border-t-4 border-t-(--route) bg-raised p-5"
    >
      <h2 id="registration" className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

function WayOn({ href, label, rel }: { href: string; label: string; rel?: string }) {
  return (
    <p className="text-sm">
      <a href={href} rel={rel}>
        {label}
      </a>
    </p>
  );
}
