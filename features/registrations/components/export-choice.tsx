import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import type { AnswerColumn } from "@/features/forms/queries/export-columns.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { filterEntries, type RegistrationFilter } from "../rules/desk-filter.ts";
import { EXPORT_COLUMNS } from "../rules/export-columns.ts";
import { HiddenEntries } from "./hidden-entries.tsx";

type ChoiceProps = {
  locale: Locale;
  address: string;
  filter: RegistrationFilter;
  /** Questions whose answers can be taken along. */
  questions: readonly AnswerColumn[];
};

/** The way to the table as a file, with a choice of what it holds. */
export async function ExportChoice({ locale, address, filter, questions }: ChoiceProps) {
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  return (
    <Disclosure label={t("exportChoose")}>
      <form method="get" action={address} className="grid max-w-2xl gap-4">
        <HiddenEntries entries={filterEntries(filter)} />
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-sm font-semibold">{t("exportColumns")}</legend>
          <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 md:grid-cols-3">
            {EXPORT_COLUMNS.map((column) => (
              <label key={column} className="flex min-h-7 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  name="columns"
                  value={column}
                  defaultChecked
                  className="size-4.5 shrink-0 accent-accent"
                />
                {t(`columns.${column}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {questions.length > 0 ? (
          <CheckboxGroupField
            name="answers"
            label={t("exportAnswers")}
            description={t("exportAnswersHelp")}
            options={questions.map(({ name, label, isSensitive }) => ({
              value: name,
              label: <bdi>{label}</bdi>,
              description: isSensitive ? t("exportSensitive") : undefined,
            }))}
          />
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button tone="secondary" size="small" name="format" value="csv">
            {t("export")}
          </Button>
          <Button tone="secondary" size="small" name="format" value="xlsx">
            {t("exportWorkbook")}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
