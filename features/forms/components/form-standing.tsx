import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { releaseFormAction, withdrawFormAction } from "../actions/build.ts";
import type { FormDesk } from "../actions/place.ts";
import type { DeskForm } from "../queries/desk-form.ts";

type StandingProps = { locale: Locale; desk: FormDesk; form: DeskForm; here: string };

/** Whether a form is asked, whether a draft waits, and the steps from one to the other. */
export async function FormStanding({ locale, desk, form, here }: StandingProps) {
  const t = await getTranslations({ locale, namespace: "forms.standing" });
  const tRefused = await getTranslations({ locale, namespace: "forms.refused" });
  const { inUse, isDraft, replies, shown, revision } = form;
  const hidden = { revision: String(revision) };
  const mayEdit = form.listing.mayEdit;
  const notices = {
    "changed-meanwhile": { text: tRefused("changedMeanwhile"), wayOn: { href: here, label: tRefused("openAnew") } },
    "not-editable": { text: tRefused("notEditable") },
    empty: { text: tRefused("empty") },
    "broken-condition": { text: tRefused("brokenCondition") },
    "needs-review": { text: tRefused("needsReview") },
  };
  return (
    <Notice title={inUse === null ? t("notInUse") : t("inUse", { version: inUse })}>
      <div className="grid justify-items-start gap-3">
        {replies > 0 ? <p>{t("replies", { count: replies })}</p> : null}
        {isDraft ? <p>{inUse === null ? t("draft") : t("draftBeside")}</p> : null}
        <div className="steps">
          {isDraft && mayEdit ? (
            <ButtonForm
              action={releaseFormAction.bind(null, desk)}
              label={t("release")}
              size="small"
              notices={notices}
              hidden={hidden}
            />
          ) : null}
          {shown ? (
            <LinkButton href={`${here}/preview`} tone="secondary" size="small">
              {t("preview")}
            </LinkButton>
          ) : null}
          {isDraft && mayEdit ? (
            <Disclosure label={t("discard")}>
              <p>{inUse === null ? t("discardAll") : t("discardQuestion")}</p>
              <ButtonForm
                action={withdrawFormAction.bind(null, desk, "draft")}
                label={t("discardNow")}
                tone="danger"
                size="small"
                notices={notices}
                hidden={hidden}
              />
            </Disclosure>
          ) : null}
          {inUse !== null && mayEdit ? (
            <Disclosure label={t("withdraw")}>
              <p>{t("withdrawQuestion")}</p>
              <ButtonForm
                action={withdrawFormAction.bind(null, desk, "use")}
                label={t("withdrawNow")}
                tone="danger"
                size="small"
                notices={notices}
                hidden={hidden}
              />
            </Disclosure>
          ) : null}
        </div>
      </div>
    </Notice>
  );
}
