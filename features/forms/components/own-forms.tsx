import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { OwnForm } from "../queries/answering.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ToldAnswers } from "./told-answers.tsx";

type OwnFormsProps = {
  locale: Locale;
  token: string;
  forms: readonly OwnForm[];
  /** The moment whose answers were asked to be corrected, and the one that was answered just now. */
  correcting: string | null;
  answered: string | null;
  /** The page answers a form that was sent without script: it shows what was sent, also where another tab has answered meanwhile. */
  isPosted: boolean;
};

/** Behind a personal link: what is still asked, what was answered, and the way to correct it. */
export async function OwnForms({ locale, token, forms, correcting, answered, isPosted }: OwnFormsProps) {
  const t = await getTranslations({ locale, namespace: "forms.own" });
  const sections = forms.map((form) => {
    const { moment, told, mayAnswer, people } = form;
    const asks = mayAnswer && (told === null || correcting === moment || isPosted);
    return (
      <section key={moment} id={moment} className="grid gap-4">
        <h2 className="text-xl">{t(`title.${moment}`)}</h2>
        {answered === moment ? (
          <Notice tone="good" live>
            {t("saved")}
          </Notice>
        ) : null}
        {asks ? (
          <>
            {told === null ? <p className="max-w-measure">{t(`asked.${moment}`)}</p> : null}
            <Renewed by={form.revision}>
              <AnswerForm locale={locale} token={token} {...formProps(form)} />
            </Renewed>
          </>
        ) : (
          <>
            <ToldAnswers locale={locale} answers={told ?? []} people={people} />
            {mayAnswer ? (
              <div>
                <LinkButton tone="secondary" href={`/${locale}/registrations/${token}?answers=${moment}#${moment}`}>
                  {t("correct")}
                </LinkButton>
              </div>
            ) : null}
          </>
        )}
      </section>
    );
  });
  return (
    <>
      {isPosted && forms.every(({ mayAnswer }) => !mayAnswer) ? <Notice live>{t("closed")}</Notice> : null}
      {sections}
    </>
  );
}

const formProps = ({ moment, asked, revision, values, kept, people }: OwnForm) => ({
  moment,
  asked,
  revision,
  values,
  kept,
  people,
});
