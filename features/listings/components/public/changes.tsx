import { getTranslations } from "next-intl/server";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

/** What its institution says was changed since it was published, newest first; nothing when nothing is to be said. */
export async function Changes({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  if (listing.revisions.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  return (
    <Section id="changes" title={t("changes")}>
      <ul className="grid gap-2">
        {listing.revisions.map(({ id, changeNote, createdAt }) => (
          <li key={id} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
            <span className="text-sm text-ink-soft">{formatDateInZone(locale, createdAt, "UTC", "medium")}</span>
            <span {...foreignText(listing.sourceLanguage, locale)} className="as-around">
              {changeNote}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
