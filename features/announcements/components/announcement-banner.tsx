import { getTranslations } from "next-intl/server";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ShownAnnouncement } from "../queries.ts";

type AnnouncementBannerProps = {
  locale: Locale;
  announcements: readonly ShownAnnouncement[];
  /** Shown for its looks: no part of the page to go to. */
  isPreview?: boolean;
};

const TONES = {
  information: "border-accent bg-accent-wash",
  warning: "border-alarm bg-alarm-wash",
} as const;

/**
 * What the office announces, above everything on the page. It stands in the page as it is sent, so nothing moves when it is there; it
 * cannot be closed, because what is the same for everybody cannot remember who closed it, and it ends by itself.
 */
export async function AnnouncementBanner({ locale, announcements, isPreview = false }: AnnouncementBannerProps) {
  if (announcements.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "announcements" });
  return (
    <section aria-label={isPreview ? undefined : t("label")} className="print:hidden">
      {announcements.map(({ id, tone, text, language }) => (
        <div key={id} className={`forced-edge border-b-2 text-sm text-ink ${TONES[tone]}`}>
          <p className="page flex items-baseline gap-2.5 py-2.5">
            <svg
              aria-hidden="true"
              viewBox="0 0 12 12"
              className={`size-3.5 shrink-0 translate-y-0.5 ${tone === "warning" ? "text-alarm" : "text-accent"}`}
              fill="currentColor"
            >
              {tone === "warning" ? (
                <path d="M6 .6 11.9 11H.1ZM5.3 4h1.4v3.6H5.3Zm0 4.5h1.4v1.3H5.3Z" fillRule="evenodd" />
              ) : (
                <path d="M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm-.8 5h1.6v4.4H5.2Zm0-2.4h1.6v1.5H5.2Z" fillRule="evenodd" />
              )}
            </svg>
            <span className="max-w-measure [overflow-wrap:anywhere]">
              <strong className="font-semibold">{t(`tone.${tone}`)}</strong>{" "}
              <bdi {...foreignText(language, locale)}>{text}</bdi>
            </span>
          </p>
        </div>
      ))}
    </section>
  );
}
