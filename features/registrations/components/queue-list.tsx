import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { PlacesPage } from "../queries/places.ts";
import { QueueForm } from "./queue-form.tsx";

type Props = { page: PlacesPage; place: DeskPlace; locale: Locale; moving: string | null; here: string };

/** Who waits, in their order, and a way to give somebody another place. */
export async function QueueList({ page, place, locale, moving, here }: Props) {
  const t = await getTranslations({ locale, namespace: "pools" });
  const { listing, queue } = page;
  if (queue.length === 0) return <EmptyState title={t("nobodyWaits")} reason={t("nobodyWaitsWhy")} />;
  const when = new Map(listing.sessions.map((session) => [session.id, session.when]));
  const sessions = [...new Set(queue.map(({ sessionId }) => sessionId))];
  return (
    <div className="grid gap-6">
      {sessions.map((sessionId) => (
        <div key={sessionId ?? ""} className="grid gap-2">
          {sessionId ? <h3 className="font-semibold">{when.get(sessionId)}</h3> : null}
          <ol className="grid divide-y divide-rule rounded-sm border border-rule bg-raised">
            {queue
              .filter((one) => one.sessionId === sessionId)
              .map(({ id, place: number, name, people }) => (
                <li key={id} id={id} className="grid gap-3 px-4 py-2.5">
                  <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                    <span className="tabular w-8 text-end text-ink-soft">{number}</span>
                    <bdi className="font-semibold">{name}</bdi>
                    <span className="text-sm text-ink-soft">{t("people", { people })}</span>
                    {moving === id ? null : (
                      <a href={`${here}?move=${id}#${id}`} className="ms-auto text-sm text-accent underline">
                        {t("moveOne", { name })}
                      </a>
                    )}
                  </div>
                  {moving === id ? (
                    <QueueForm place={place} listingId={listing.id} id={id} number={number} back={`${here}#${id}`} />
                  ) : null}
                </li>
              ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
