import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { withdrawDelegationAction } from "../actions/delegation.ts";
import type { Delegation } from "../queries/delegations.ts";
import { StatusMark } from "./registration-status.tsx";

type ListProps = {
  delegations: readonly Delegation[];
  locale: Locale;
  slug: string;
  /** The delegation that was asked to be withdrawn: this page asks back. */
  withdrawing: string | null;
};

/** The delegations of an institution, how each stands, and the way out. */
export async function DelegationList({ delegations, locale, slug, withdrawing }: ListProps) {
  const t = await getTranslations({ locale, namespace: "delegation" });
  if (delegations.length === 0) return <EmptyState title={t("none")} reason={t("noneWhy")} />;
  return (
    <ul className="grid gap-4">
      {delegations.map((delegation) => (
        <li
          key={delegation.id}
          id={delegation.id}
          data-route={delegation.listing.route}
          className="grid gap-3 rounded-sm border border-s-4 border-rule border-s-(--route) bg-raised p-4 target:border-accent"
        >
          <div className="flex flex-wrap items-center gap-3">
            <StatusMark status={delegation.status} locale={locale} />
            <a
              href={`/${locale}/listings/${delegation.listing.code}`}
              lang={delegation.listing.language}
              dir={direction(delegation.listing.language)}
              className="font-title text-lg font-semibold hover:text-accent"
            >
              {delegation.listing.title}
            </a>
          </div>
          <p className="text-sm text-ink-soft">
            {[
              t("people", { people: delegation.people }),
              delegation.listing.sessions[0]?.when ?? delegation.listing.run?.when,
              delegation.place === null ? null : t("place", { place: delegation.place }),
            ]
              .filter(Boolean)
              .join(DOT)}
          </p>
          {delegation.reason === "" ? null : (
            <p className="text-sm">
              {t("reason")} <bdi>{delegation.reason}</bdi>
            </p>
          )}
          <details>
            <summary className="text-sm font-semibold text-accent underline underline-offset-4">{t("who")}</summary>
            <ul className="mt-2 grid gap-1 text-sm sm:grid-cols-2">
              {delegation.attendees.map((attendee) => (
                <li key={`${attendee.name}-${attendee.email}`}>
                  <bdi>{attendee.name}</bdi>{" "}
                  <bdi dir="ltr" className="text-ink-soft">
                    {attendee.email}
                  </bdi>
                </li>
              ))}
            </ul>
          </details>
          {delegation.isActive ? (
            <Withdrawal delegation={delegation} locale={locale} slug={slug} asks={withdrawing === delegation.id} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Asks back before it withdraws, by a link and a form, so that it works without script. */
async function Withdrawal({
  delegation,
  locale,
  slug,
  asks,
}: {
  delegation: Delegation;
  locale: Locale;
  slug: string;
  asks: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "delegation" });
  const here = `/${locale}/desk/${slug}/delegations`;
  if (!asks) {
    return (
      <div>
        <LinkButton tone="secondary" size="small" href={`${here}?withdraw=${delegation.id}#${delegation.id}`}>
          {t("withdraw")}
        </LinkButton>
      </div>
    );
  }
  return (
    <form action={withdrawDelegationAction.bind(null, { locale, slug }, delegation.id)} className="grid gap-3">
      <p>{t("withdrawQuestion", { people: delegation.people })}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="danger" size="small">
          {t("withdrawNow")}
        </Button>
        <LinkButton tone="quiet" size="small" href={`${here}#${delegation.id}`}>
          {t("keep")}
        </LinkButton>
      </div>
    </form>
  );
}
