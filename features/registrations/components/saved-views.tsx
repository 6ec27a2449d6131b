import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { removeViewAction } from "../actions/views.ts";
import type { DeskView } from "../queries/views.ts";
import { SaveViewForm } from "./save-view-form.tsx";

type ViewsProps = {
  place: DeskPlace & { locale: Locale };
  listingId: string;
  /** The address of the table without its query part. */
  here: string;
  /** The query part of what is shown now, without the question mark. */
  query: string;
  views: readonly DeskView[];
};

/** The ways of looking at the table that were kept, and the forms to keep another or to take one away. */
export async function SavedViews({ place, listingId, here, query, views }: ViewsProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "registrationDesk.views" });
  const removable = views.filter(({ mayRemove }) => mayRemove);
  return (
    <div className="steps">
      {views.length > 0 ? (
        <nav aria-label={t("title")}>
          <ul className="flex flex-wrap gap-2">
            {views.map((view) => (
              <li key={view.id}>
                <a
                  href={view.query === "" ? here : `${here}?${view.query}`}
                  aria-current={view.query === query ? "page" : undefined}
                  className="inline-flex min-h-8 items-center gap-2 rounded-full border border-rule-strong bg-raised px-3 text-sm hover:border-accent hover:text-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash aria-[current=page]:font-semibold"
                >
                  <bdi>{view.name}</bdi>
                  {view.isShared ? <span className="text-xs text-ink-soft">{t("shared")}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Disclosure label={t("keep")} tone="quiet">
        <SaveViewForm place={place} listingId={listingId} query={query} />
      </Disclosure>
      {removable.length > 0 ? (
        <Disclosure label={t("remove")} tone="quiet">
          <p className="max-w-measure text-sm">{t("removeHelp")}</p>
          <ul className="grid gap-2">
            {removable.map((view) => (
              <li key={view.id} className="flex flex-wrap items-center gap-3">
                <bdi>{view.name}</bdi>
                <ButtonForm
                  action={removeViewAction.bind(null, place, listingId, view.id)}
                  label={
                    <>
                      {t("removeNow")} <bdi className="sr-only">{view.name}</bdi>
                    </>
                  }
                  tone="danger"
                  size="small"
                  notices={{}}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
