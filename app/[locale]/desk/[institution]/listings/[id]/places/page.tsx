import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { PoolForm } from "@/features/registrations/components/pool-form.tsx";
import { PoolTable } from "@/features/registrations/components/pool-table.tsx";
import { QueueList } from "@/features/registrations/components/queue-list.tsx";
import { WaitingForm } from "@/features/registrations/components/waiting-form.tsx";
import { getPlaces } from "@/features/registrations/queries/places.ts";
import { RoundsForm } from "@/features/reminders/components/rounds-form.tsx";
import { getRounds } from "@/features/reminders/queries.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ["kept", "changed", "removed", "waiting", "queue", "letters"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "pools" });
  return { title: t("title") };
}

/** Who may have how many places of a listing, how long things are kept, and who waits. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const here = `${base}/places`;
  const viewer = await requireMember(locale, here);
  const { done, move } = await searchParams;
  const { institution, page, rounds } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [page, rounds] = await Promise.all([
      getPlaces(viewer, institution.id, id, locale),
      getRounds(viewer, institution.id, id),
    ]);
    return { institution, page, rounds };
  });
  const t = await getTranslations({ locale, namespace: "pools" });
  const tReminders = await getTranslations({ locale, namespace: "reminders" });
  const place = { locale, slug, institutionId: institution.id };
  const said = DONE.find((one) => one === done);
  const { listing, terms } = page;
  return (
    <div className="grid max-w-4xl gap-10">
      <header className="grid gap-2">
        <BackLink href={`${base}/registrations`}>{t("back")}</BackLink>
        <h1 className="text-3xl">{t("title")}</h1>
        <p lang={listing.language} dir={direction(listing.language)} className="as-around text-xl">
          {listing.title}
        </p>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {said ? (
        <Notice tone="good" live>
          {t(`done.${said}`)}
        </Notice>
      ) : null}
      {terms === null ? (
        <Notice>{t("refused.no-terms")}</Notice>
      ) : (
        <>
          <PoolTable page={page} place={place} locale={locale} />
          <section aria-labelledby="keep" className="grid gap-4">
            <h2 id="keep" className="text-2xl">
              {t("keepTitle")}
            </h2>
            <p className="max-w-measure text-ink-soft">{t("keepHelp")}</p>
            <PoolForm
              place={place}
              listingId={id}
              sessions={listing.sessions.map((session) => ({ value: session.id, label: session.when }))}
              countries={countryOptions(locale)}
            />
          </section>
          <section aria-labelledby="how-long" className="grid gap-4">
            <h2 id="how-long" className="text-2xl">
              {t("howLong")}
            </h2>
            <WaitingForm place={place} listingId={id} {...terms} />
          </section>
          {rounds ? (
            <section aria-labelledby="letters" className="grid gap-4">
              <h2 id="letters" className="text-2xl">
                {tReminders("title")}
              </h2>
              <p className="max-w-measure text-ink-soft">{tReminders("help")}</p>
              <RoundsForm place={place} listingId={id} rounds={rounds} />
            </section>
          ) : null}
        </>
      )}
      <section aria-labelledby="queue" className="grid gap-4">
        <h2 id="queue" className="text-2xl">
          {t("queue")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("queueHelp")}</p>
        <QueueList
          page={page}
          place={place}
          locale={locale}
          here={here}
          moving={typeof move === "string" ? move : null}
        />
      </section>
    </div>
  );
}
