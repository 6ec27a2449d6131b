import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { formatDateInZone } from "@/lib/time/format.ts";
import { confirmListingAction } from "../../actions/life.ts";
import type { PanelProps } from "./listing-panel.tsx";

/** Asks whether what has stood unchanged for long still holds; saving it answers, too. */
export async function StillTrue({ locale, place, listing }: PanelProps) {
  if (!listing.askedAt || listing.status !== "published") return null;
  const t = await getTranslations({ locale, namespace: "editor.stillTrue" });
  const date = formatDateInZone(locale, listing.askedAt, "UTC");
  return (
    <Notice tone={listing.hiddenAt ? "alarm" : "plain"} title={t("title")}>
      <p>{t(listing.hiddenAt ? "hidden" : "asked", { date })}</p>
      {listing.may.edit ? (
        <ButtonForm
          action={confirmListingAction.bind(null, place, listing.id)}
          label={t("yes")}
          size="small"
          notices={{ "not-now": { text: t("answered") } }}
        />
      ) : null}
    </Notice>
  );
}
