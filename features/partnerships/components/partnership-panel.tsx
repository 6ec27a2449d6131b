import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { PanelPart } from "@/features/listings/components/desk/panel-part.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { ListingPartnerships } from "../queries/of-listing.ts";

type PanelProps = { locale: Locale; address: string; partnerships: ListingPartnerships };

/** Beside the editor of its host: who takes part in the listing, and the way to invite. */
export async function PartnershipPanel({ locale, address, partnerships }: PanelProps) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const { open, may } = partnerships;
  return (
    <PanelPart title={t("panel")}>
      {open.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("nobodyYet")}</p>
      ) : (
        <ul className="grid gap-2 text-sm">
          {open.map(({ id, partner, role, state }) => (
            <li key={id}>
              <bdi lang={partner.nameLanguage}>{partner.name}</bdi>
              <span className="block text-ink-soft">
                {t(`role.${role}`)}
                {DOT}
                {t(`state.${state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <LinkButton href={address} tone="secondary" size="small">
          {may.invite ? t("toInvite") : t("toSee")}
        </LinkButton>
      </div>
    </PanelPart>
  );
}
