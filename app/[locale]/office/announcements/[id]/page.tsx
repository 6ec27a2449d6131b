import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { withdrawAnnouncementAction } from "@/features/announcements/actions.ts";
import { AnnouncementBanner } from "@/features/announcements/components/announcement-banner.tsx";
import { AnnouncementForm } from "@/features/announcements/components/announcement-form.tsx";
import { getAnnouncement, listAnnouncements, type OfficeAnnouncement } from "@/features/announcements/queries.ts";
import { textIn } from "@/features/announcements/rules.ts";
import { announcementField } from "@/features/announcements/schema.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction, LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { toLocalDateTime } from "@/lib/time/zone.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.announcements" });
  return { title: t("one") };
}

/** An announcement with its preview in each language, or a new one at `/office/announcements/new`. */
export default async function OfficeAnnouncementPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const { notice } = await searchParams;
  const viewer = await getViewer();
  const now = new Date();
  // A new one asks for the list, so that it is not found by whoever may not announce.
  const announcement = await orNotFound(async () =>
    id === "new" ? void (await listAnnouncements(viewer, now)) : getAnnouncement(viewer, id, now),
  );
  const t = await getTranslations({ locale, namespace: "office.announcements" });
  const title = announcement ? t("one") : t("new");
  const isOpen = !announcement || announcement.state === "to-come" || announcement.state === "shown";
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/office/announcements`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{title}</h1>
      </header>
      {notice === "saved" ? (
        <Notice tone="good" live>
          {t("saved")}
        </Notice>
      ) : null}
      {announcement ? <Notice>{t(`stateExplained.${announcement.state}`)}</Notice> : null}
      {announcement ? <Preview locale={locale} announcement={announcement} /> : null}
      {isOpen ? (
        <AnnouncementForm
          locale={locale}
          id={announcement?.id ?? null}
          start={startOf(announcement ?? null, now)}
          zones={timeZoneOptions(locale, now)}
        />
      ) : null}
      {announcement && isOpen ? (
        <Disclosure label={t("withdraw")} tone="danger">
          <p className="max-w-measure text-sm">{t("withdrawHint")}</p>
          <ButtonForm
            action={withdrawAnnouncementAction.bind(null, locale, announcement.id)}
            label={t("withdrawNow")}
            tone="danger"
            size="small"
            notices={{ "already-over": { text: t("refusedOver") } }}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

/** How it stands above the pages of each language; where it does not speak it, in English. */
async function Preview({ locale, announcement }: { locale: Locale; announcement: OfficeAnnouncement }) {
  const t = await getTranslations({ locale, namespace: "office.announcements" });
  const { id, tone, texts } = announcement;
  return (
    <section aria-labelledby="preview" className="grid gap-3">
      <h2 id="preview" className="text-xl">
        {t("preview")}
      </h2>
      {LOCALES.map((language) => {
        const text = textIn(texts, language);
        return (
          <div key={language} className="grid gap-1">
            <p className="text-sm text-ink-soft">
              <bdi lang={language}>{LOCALE_NAMES[language]}</bdi>
              {text?.language === language ? null : `${DOT}${t("fallback")}`}
            </p>
            <div lang={language} dir={direction(language)} className="overflow-clip rounded-sm border border-rule">
              {text ? <AnnouncementBanner locale={language} announcements={[{ id, tone, ...text }]} isPreview /> : null}
            </div>
          </div>
        );
      })}
    </section>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A new one begins now and ends in a day, on the clocks of the portal's own country. */
function startOf(announcement: OfficeAnnouncement | null, now: Date): Record<string, string> {
  if (!announcement) {
    const timeZone = "Asia/Shanghai";
    const startsAt = toLocalDateTime(now, timeZone);
    const endsAt = toLocalDateTime(new Date(now.getTime() + DAY_MS), timeZone);
    return { tone: "information", place: "everywhere", startsAt, endsAt, timeZone };
  }
  const { tone, place, startsAt, endsAt, timeZone, revision, texts } = announcement;
  return {
    revision: String(revision),
    tone,
    place,
    startsAt: toLocalDateTime(startsAt, timeZone),
    endsAt: toLocalDateTime(endsAt, timeZone),
    timeZone,
    ...Object.fromEntries(
      LOCALES.map((language) => [
        announcementField(language),
        texts.find((text) => text.language === language)?.text ?? "",
      ]),
    ),
  };
}
