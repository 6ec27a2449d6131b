import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DeskPlace } from "../actions/place.ts";
import { dropImportAction, runImportAction, undoImportAction } from "../actions/run.ts";
import { subscribeAction } from "../actions/subscribe.ts";
import type { ImportPage, Verdict } from "../queries/import-page.ts";

type ImportStepsProps = {
  place: DeskPlace & { locale: Locale };
  run: ImportPage;
  counts: Record<Verdict, number>;
};

/** What can be done with an import as it stands. */
export async function ImportSteps({ place, run, counts }: ImportStepsProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "imports.steps" });
  const notices = { "not-now": { text: t("notNow") }, stale: { text: t("stale") } };
  const taken = counts.new + counts.changed;
  const refusedRows =
    counts.refused > 0 && run.format === "csv" && run.hasFile ? (
      <div className="grid justify-items-start gap-2">
        <LinkButton href={`/${place.locale}/desk/${place.slug}/import/${run.id}/refused`} tone="secondary" download>
          {t("fetchRefused", { count: counts.refused })}
        </LinkButton>
        <p className="max-w-measure text-sm text-ink-soft">{t("fetchRefusedHint")}</p>
      </div>
    ) : null;
  if (!run.mayChange) return refusedRows;
  const hidden = { encoding: run.encoding };
  return (
    <div className="grid justify-items-start gap-5">
      {run.state === "preview" && taken + counts.unchanged + counts.cancelled + counts.left_out > 0 ? (
        <div className="grid gap-2">
          {counts.cancelled > 0 && !run.byItself ? (
            <ReasonForm
              action={runImportAction.bind(null, place, run.id)}
              name="reason"
              fieldLabel={t("cancelReason")}
              description={t("cancelHint", { count: counts.cancelled })}
              button={t(taken > 0 ? "takeAndCancel" : "cancelOnly", { count: taken, cancelled: counts.cancelled })}
              notices={notices}
              hidden={hidden}
            />
          ) : (
            <ButtonForm
              action={runImportAction.bind(null, place, run.id)}
              label={taken > 0 ? t("take", { count: taken }) : t("takeNone")}
              notices={notices}
              hidden={hidden}
            />
          )}
          <p className="max-w-measure text-sm text-ink-soft">{t("takeHint")}</p>
        </div>
      ) : null}
      {run.state === "running" ? (
        <div className="grid gap-3">
          <Notice tone="alarm">
            {t("unfinished", { taken: run.rows.length, total: run.total ?? run.rows.length })}
          </Notice>
          <ButtonForm
            action={runImportAction.bind(null, place, run.id)}
            label={t("goOn")}
            notices={notices}
            hidden={hidden}
          />
        </div>
      ) : null}
      {refusedRows}
      {run.state === "preview" ? (
        <ButtonForm
          action={dropImportAction.bind(null, place, run.id)}
          label={t("drop")}
          tone="secondary"
          size="small"
          notices={notices}
        />
      ) : null}
      {run.state === "done" && run.isFetched ? (
        <div className="grid gap-2">
          <ButtonForm
            action={subscribeAction.bind(null, place, run.id)}
            label={t("daily")}
            tone="secondary"
            notices={notices}
          />
          <p className="max-w-measure text-sm text-ink-soft">{t("dailyHint")}</p>
        </div>
      ) : null}
      {run.state === "done" && taken > 0 ? (
        <Disclosure label={t("undo")}>
          <p className="max-w-measure text-sm">{t("undoHint")}</p>
          <ButtonForm
            action={undoImportAction.bind(null, place, run.id)}
            label={t("undoNow")}
            size="small"
            notices={notices}
          />
        </Disclosure>
      ) : null}
      {run.state === "undoing" ? (
        <ButtonForm action={undoImportAction.bind(null, place, run.id)} label={t("undoGoOn")} notices={notices} />
      ) : null}
    </div>
  );
}
