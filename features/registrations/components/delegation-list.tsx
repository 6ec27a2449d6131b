import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { Delegation } from "../queries/delegations.ts";
import { StatusMark } from "./registration-status.tsx";

type ListProps = {
  delegations: readonly Delegation[];
  locale: Locale;
  slug: string;
};

/** The delegations of an institution, how each stands, and the way to its people. */
export async function DelegationList({ delegations, locale, slug }: ListProps) {
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
          <div className="grid justify-items-start gap-2">
            <StatusMark status={delegation.status} locale={locale} />
            {delegation.hasOpenQuestions ? <Mark tone="soft">{t("questionsOpen")}</Mark> : null}
            <a
              href={`/${locale}/listings/${delegation.listing.code}`}
              lang={delegation.listing.language}
              dir={direction(delegation.listing.language)}
              className="as-around font-title text-lg font-semibold hover:text-accent"
            >
              {delegation.listing.title}
            </a>
          </div>
          <p className="text-sm text-ink-soft">
            {[
              t("people", { people: delegation.people }),
              delegation.unnamed > 0 ? t("unnamed", { places: delegation.unnamed }) : null,
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
          <div>
            <LinkButton tone="secondary" size="small" href={`/${locale}/desk/${slug}/delegations/${delegation.id}`}>
              {t("open")}
              <span className="sr-only"> {delegation.listing.title}</span>
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
