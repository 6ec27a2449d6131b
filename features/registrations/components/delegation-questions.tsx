import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ToldAnswers } from "@/features/forms/components/told-answers.tsx";
import type { DelegationAddress } from "../actions/delegation-people.ts";
import type { DelegationPage } from "../queries/delegation.ts";
import { DelegationAnswerForm } from "./delegation-answer-form.tsx";

type Props = {
  forms: DelegationPage["forms"];
  address: DelegationAddress;
  /** The moment whose answers were asked to be corrected, and the one that was answered just now; empty: none. */
  correcting: string;
  answered: string;
  /** What was just sent came after a colleague's answers and was not saved. */
  cameLate: boolean;
};

/** What the organiser asks a delegation as a whole: still to be answered, or told with the way to correct it. */
export async function DelegationQuestions({ forms, address, correcting, answered, cameLate }: Props) {
  const { locale, slug, id } = address;
  const t = await getTranslations({ locale, namespace: "delegation" });
  const tOwn = await getTranslations({ locale, namespace: "forms.own" });
  return forms.map(({ told, mayAnswer, ...form }) => {
    const { moment } = form;
    return (
      <section key={moment} id={moment} className="grid gap-4">
        <h2 className="text-xl">{t(`questions.${moment}`)}</h2>
        {answered === moment ? (
          <Notice tone="good" live>
            {tOwn("saved")}
          </Notice>
        ) : null}
        {cameLate && correcting === moment ? <Notice live>{t("questions.cameLate")}</Notice> : null}
        {mayAnswer && told === null ? <Notice title={t("questions.open")}>{t("questions.openHelp")}</Notice> : null}
        {mayAnswer && (told === null || correcting === moment) ? (
          <>
            {told === null ? null : <p className="max-w-measure text-sm text-ink-soft">{t("questions.correctHelp")}</p>}
            <Renewed by={form.revision}>
              <DelegationAnswerForm address={address} {...form} />
            </Renewed>
          </>
        ) : (
          <>
            <ToldAnswers locale={locale} answers={told ?? []} people={[]} />
            {mayAnswer ? (
              <div>
                <LinkButton
                  tone="secondary"
                  href={`/${locale}/desk/${slug}/delegations/${id}?answers=${moment}#${moment}`}
                >
                  {tOwn("correct")}
                </LinkButton>
              </div>
            ) : null}
          </>
        )}
      </section>
    );
  });
}
