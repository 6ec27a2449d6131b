import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { hasOptions } from "@/features/forms/rules/field-kinds.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { DeskChoices } from "../queries/desk-choices.ts";
import { isNarrowed, type RegistrationFilter, TABLE_COLUMNS } from "../rules/desk-filter.ts";

type FormProps = {
  locale: Locale;
  here: string;
  filter: RegistrationFilter;
  columns: readonly string[];
  choices: DeskChoices;
  poolName: (pool: DeskChoices["pools"][number]) => string;
  /** Sessions with their dates in words. */
  sessions: readonly { id: string; when: string }[];
};

/** Which registrations the table shows and what of them: all in the address, so that it can be kept, sent and gone back to. */
export async function DeskFilterForm({ locale, here, filter, columns, choices, poolName, sessions }: FormProps) {
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const tTold = await getTranslations({ locale, namespace: "forms.told" });
  const any = t("filter.any");
  const open = choices.questions.filter(({ isSensitive }) => !isSensitive);
  const asked = open.filter(({ kind }) => hasOptions(kind) || kind === "consent");
  const answers = new Map((filter.answers ?? []).map(({ moment, key, answer }) => [`${moment}.${key}`, answer]));
  const narrowedBeyondSearch = isNarrowed({ ...filter, search: "", status: null });
  return (
    <form method="get" action={here} className="grid gap-4">
      {filter.status ? <input type="hidden" name="status" value={filter.status} /> : null}
      <div className="flex flex-wrap items-end gap-3">
        <TextField name="q" type="search" label={t("search")} defaultValue={filter.search} maxLength={100} />
        <Button tone="secondary">{t("find")}</Button>
        {isNarrowed(filter) ? (
          <LinkButton tone="quiet" href={here}>
            {t("showAll")}
          </LinkButton>
        ) : null}
      </div>
      <details open={narrowedBeyondSearch}>
        <summary className="w-fit cursor-pointer py-1 text-accent underline underline-offset-4">
          {t("filter.title")}
        </summary>
        <div className="grid gap-5 rounded-sm border border-rule bg-raised p-4">
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {choices.hasDelegations ? (
              <SelectField
                name="kind"
                label={t("columns.kind")}
                placeholder={any}
                defaultValue={filter.kind ?? ""}
                options={(["individual", "delegation"] as const).map((kind) => ({
                  value: kind,
                  label: t(`kind.${kind}`),
                }))}
              />
            ) : null}
            {choices.pools.length > 1 ? (
              <SelectField
                name="pool"
                label={t("columns.pool")}
                placeholder={any}
                defaultValue={filter.poolId ?? ""}
                options={choices.pools.map((pool) => ({ value: pool.id, label: poolName(pool) }))}
              />
            ) : null}
            {choices.hasSessions ? (
              <SelectField
                name="session"
                label={t("columns.session")}
                placeholder={any}
                defaultValue={filter.sessionId ?? ""}
                options={sessions.map(({ id, when }) => ({ value: id, label: when }))}
              />
            ) : null}
            {choices.countries.length > 0 ? (
              <SelectField
                name="country"
                label={t("columns.country")}
                placeholder={any}
                defaultValue={filter.countryCode ?? ""}
                options={choices.countries.map((code) => ({ value: code, label: countryName(code, locale) }))}
              />
            ) : null}
            {choices.institutions.length > 0 ? (
              <SelectField
                name="institution"
                label={t("columns.institution")}
                placeholder={any}
                defaultValue={filter.institutionId ?? ""}
                options={choices.institutions.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            {choices.hasCheckIns ? (
              <SelectField
                name="in"
                label={t("columns.checkedIn")}
                placeholder={any}
                defaultValue={filter.checkedIn === true ? "yes" : filter.checkedIn === false ? "no" : ""}
                options={[
                  { value: "yes", label: t("filter.in") },
                  { value: "no", label: t("filter.notIn") },
                ]}
              />
            ) : null}
            {asked.map(({ name, label, options }) => (
              <SelectField
                key={name}
                name={`a.${name}`}
                label={<bdi>{label}</bdi>}
                placeholder={any}
                defaultValue={answers.get(name) ?? ""}
                options={options.map((option) => ({ value: option.value, label: option.label || tTold("ticked") }))}
              />
            ))}
          </div>
          <fieldset>
            <legend className="mb-1.5 text-sm font-semibold">{t("filter.columns")}</legend>
            <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
              {[
                ...TABLE_COLUMNS.map((column) => ({ name: column as string, label: t(`columns.${column}`) })),
                ...open.filter(({ kind }) => kind !== "file"),
              ].map(({ name, label }) => (
                <label key={name} className="flex min-h-7 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    name="c"
                    value={name}
                    defaultChecked={columns.includes(name)}
                    className="size-4.5 shrink-0 accent-accent"
                  />
                  <bdi>{label}</bdi>
                </label>
              ))}
            </div>
          </fieldset>
          <div>
            <Button tone="secondary" size="small">
              {t("filter.apply")}
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}
