import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { OwnRegistrationLine } from "../queries/own.ts";
import { StatusMark } from "./registration-status.tsx";

/** A member's registrations, each leading to its page; `registrations` comes from listOwnRegistrations. */
export async function MyRegistrations({
  registrations,
  locale,
}: {
  registrations: readonly OwnRegistrationLine[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "register" });
  if (registrations.length === 0) {
    return (
      <EmptyState title={t("mine.none")} reason={t("mine.noneWhy")}>
        <LinkButton tone="secondary" href={`/${locale}/browse?open=1`}>
          {t("otherOpen")}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <ul className="grid border-t border-rule">
      {registrations.map(({ id, token, status, people, listing }) => (
        <li key={id} data-route={listing.route} className="grid gap-1 border-b border-rule py-4">
          <div className="flex flex-wrap items-center gap-3">
            <StatusMark status={status} locale={locale} />
            <a
              href={`/${locale}/registrations/${token}`}
              lang={listing.language}
              dir={direction(listing.language)}
              className="as-around font-title text-lg font-semibold underline decoration-(--route) underline-offset-4 hover:text-accent"
            >
              {listing.title}
            </a>
          </div>
          <p className="text-sm text-ink-soft">
            {[listing.sessions[0]?.when ?? listing.run?.when, t("own.people", { people })].filter(Boolean).join(DOT)}
          </p>
        </li>
      ))}
    </ul>
  );
}
