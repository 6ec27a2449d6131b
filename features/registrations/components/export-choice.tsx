import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import type { AnswerColumn } from "@/features/forms/queries/export-columns.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationFilter } from "../rules/desk-rows.ts";
import { deskFilterQuery } from "./desk-filter.ts";

type ChoiceProps = {
  locale: Locale;
  address: string;
  filter: RegistrationFilter;
  /** Questions whose answers can be taken along. */
  columns: readonly AnswerColumn[];
};

/** The way to the table as a file; where questions were asked, with a choice of which answers it holds. */
export async function ExportChoice({ locale, address, filter, columns }: ChoiceProps) {
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  if (columns.length === 0) {
    return (
      <LinkButton tone="secondary" href={`${address}${deskFilterQuery(filter)}`} download>
        {t("export")}
      </LinkButton>
    );
  }
  return (
    <Disclosure label={t("exportChoose")}>
      <form method="get" action={address} className="grid max-w-md gap-4">
        {filter.status ? <input type="hidden" name="status" value={filter.status} /> : null}
        {filter.search ? <input type="hidden" name="q" value={filter.search} /> : null}
        <CheckboxGroupField
          name="answers"
          label={t("exportAnswers")}
          description={t("exportAnswersHelp")}
          options={columns.map(({ name, label, isSensitive }) => ({
            value: name,
            label: <bdi>{label}</bdi>,
            description: isSensitive ? t("exportSensitive") : undefined,
          }))}
        />
        <div>
          <Button tone="secondary">{t("export")}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
