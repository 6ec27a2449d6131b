import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import { calledOff, calledOffReason } from "@/features/listings/rules/status.ts";
import { isUnconfirmed } from "@/features/listings/rules/still-true.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { ListingView } from "./view.ts";

/** What a reader must know before reading on: called off and why, put away, another language, an old translation. */
export async function ListingNotices({ view }: { view: ListingView }) {
  const { listing, locale, text, isFallback, isStale, isOver, now } = view;
  const t = await getTranslations({ locale, namespace: "listing" });
  const source = languageName(listing.sourceLanguage, locale);
  const off = calledOff(listing);
  const offSince = listing.cancelledAt ?? listing.postponedAt;
  const isEvent = listing.kind === "exhibition" || listing.kind === "lecture";
  return (
    <div className="grid gap-3 empty:hidden">
      {off ? (
        <Notice
          tone="seal"
          title={
            <span className="flex flex-wrap items-center gap-2">
              <Seal kind={off}>{t(off)}</Seal>
              {offSince ? t(`${off}On`, { date: formatDateInZone(locale, offSince, "UTC") }) : null}
            </span>
          }
        >
          <p {...foreignText(listing.sourceLanguage, locale)} className="mt-1 text-base whitespace-pre-line">
            {calledOffReason(listing)}
          </p>
          {off === "postponed" ? <p className="text-base">{t("postponedHelp")}</p> : null}
        </Notice>
      ) : null}
      {listing.status === "published" && isUnconfirmed(listing, now) ? (
        <Notice title={t("unconfirmedTitle")}>
          {t("unconfirmedHelp", { date: formatDateInZone(locale, listing.askedAt ?? now, "UTC") })}
        </Notice>
      ) : null}
      {listing.status === "archived" ? <Notice title={t("archivedTitle")}>{t("archivedHelp")}</Notice> : null}
      {listing.status === "published" && isOver && isEvent ? (
        <Notice title={t("overTitle")}>{t("overHelp")}</Notice>
      ) : null}
      {isFallback ? (
        <Notice title={t("fallbackTitle", { language: languageName(text.language, locale) })}>
          {t("fallbackHelp")}
        </Notice>
      ) : null}
      {isStale ? (
        <Notice title={t("staleTitle")}>
          {t.rich("staleHelp", {
            language: source,
            link: (chunks) => <a href="#languages">{chunks}</a>,
          })}
        </Notice>
      ) : null}
    </div>
  );
}
