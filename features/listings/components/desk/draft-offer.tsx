import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";

type DraftOfferProps = { locale: Locale; address: string; isShown: boolean };

/** Fills the form with a draft in traditional characters, or says that it is one: nothing is saved until somebody saves it. */
export async function DraftOffer({ locale, address, isShown }: DraftOfferProps) {
  const t = await getTranslations({ locale, namespace: "editor.translation" });
  if (isShown) {
    return (
      <Notice tone="alarm" title={t("draft")} live>
        {t("draftHint")}
      </Notice>
    );
  }
  return (
    <p>
      <LinkButton href={`${address}?draft=1`} tone="secondary" size="small">
        {t("draftOffer")}
      </LinkButton>
    </p>
  );
}
