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
import type { ImportPage } from "../queries/import-page.ts";
import { stepsOf } from "../rules/steps.ts";

type ImportStepsProps = {
  place: DeskPlace & { locale: Locale };
  run: ImportPage;
};

/** What can be done with an import as it stands. */
export async function ImportSteps({ place, run }: ImportStepsProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "imports.steps" });
  const notices = { "not-now": { text: t("notNow") }, stale: { text: t("stale") } };
  const { counts } = run;
  const taken = counts.new + counts.changed;
  const can = stepsOf(run);
  if (can.size === 0) return null;
  const hidden = { encoding: run.encoding };
  return (
    <div className="grid justify-items-start gap-5">
      {can.has("take") || can.has("callOff") ? (
        <div className="grid gap-2">
          {can.has("callOff") ? (
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
      {can.has("goOn") ? (
        <div className="grid gap-3">
          <Notice tone="alarm">{t("unfinished", { taken: run.rows.length, total: run.total })}</Notice>
          <ButtonForm
            action={runImportAction.bind(null, place, run.id)}
            label={t("goOn")}
            notices={notices}
            hidden={hidden}
          />
        </div>
      ) : null}
      {can.has("fetchRefused") ? (
        <div className="grid justify-items-start gap-2">
          <LinkButton href={`/${place.locale}/desk/${place.slug}/import/${run.id}/refused`} tone="secondary" download>
            {t("fetchRefused", { count: counts.refused })}
          </LinkButton>
          <p className="max-w-measure text-sm text-ink-soft">{t("fetchRefusedHint")}</p>
        </div>
      ) : null}
      {can.has("drop") ? (
        <ButtonForm
          action={dropImportAction.bind(null, place, run.id)}
          label={t("drop")}
          tone="secondary"
          size="small"
          notices={notices}
        />
      ) : null}
      {can.has("subscribe") ? (
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
      {can.has("undo") ? (
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
      {can.has("undoGoOn") ? (
        <ButtonForm action={undoImportAction.bind(null, place, run.id)} label={t("undoGoOn")} notices={notices} />
      ) : null}
    </div>
  );
}
