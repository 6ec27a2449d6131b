import { getFormatter, getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { DeskRow } from "../../queries/desk-listings.ts";

type Task = DeskRow & { reviewNote?: string; pending?: number; waiting?: number };

type TaskListProps = {
  locale: Locale;
  slug: string;
  title: string;
  rows: readonly Task[];
  /** Where a line leads: to the editor unless said otherwise. */
  leadsTo?: "registrations";
};

/** Listings that wait for the same step, each with what there is to know before taking it. */
export async function TaskList({ locale, slug, title, rows, leadsTo }: TaskListProps) {
  const t = await getTranslations({ locale, namespace: "editor.home" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  const format = await getFormatter({ locale });
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{title}</h2>
      <ul className="border-t border-rule">
        {rows.map((row) => (
          <li key={row.id} data-route={row.route} className="grid gap-1 border-b border-rule py-3">
            <a
              href={`/${locale}/desk/${slug}/listings/${row.id}${leadsTo ? `/${leadsTo}` : ""}`}
              className="justify-self-start font-semibold underline underline-offset-4 hover:text-accent"
            >
              <bdi lang={row.language} dir={direction(row.language)}>
                {row.title}
              </bdi>
            </a>
            <p className="text-sm text-ink-soft">
              {tKind(row.kind)}
              {DOT}
              <span className="tabular whitespace-nowrap">{row.code}</span>
            </p>
            {row.status === "changes_requested" && row.reviewNote ? (
              <p className="max-w-measure text-sm whitespace-pre-line" dir="auto">
                {row.reviewNote}
              </p>
            ) : null}
            {row.pending ? <p className="text-sm">{t("pending", { count: row.pending })}</p> : null}
            {row.waiting ? <p className="text-sm">{t("waiting", { count: row.waiting })}</p> : null}
            {row.staleLanguages.length > 0 && !leadsTo ? (
              <p className="text-sm">
                {t("staleIn", {
                  languages: format.list(row.staleLanguages.map((language) => languageName(language, locale))),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
