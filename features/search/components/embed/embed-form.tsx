import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { EMBED_DENSITIES, EMBED_THEMES, type EmbedOptions, MOST_EMBEDDED } from "../../rules/embed-address.ts";

/** How the list is to look, as a form whose address is the answer. */
export async function EmbedForm({ options, locale }: { options: EmbedOptions; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "embed" });
  const label = await getTranslations({ locale, namespace: "listings" });
  return (
    <form method="get" className="field-pairs">
      <SelectField
        name="locale"
        label={t("locale")}
        defaultValue={options.locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))}
      />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={options.filters.kind ?? ""}
        placeholder={t("anyKind")}
        options={KIND_NAMES.map((kind) => ({ value: kind, label: label(`kinds.${kind}`) }))}
      />
      <SelectField
        name="theme"
        label={t("theme")}
        defaultValue={options.theme}
        options={EMBED_THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
      <SelectField
        name="density"
        label={t("density")}
        defaultValue={options.density}
        options={EMBED_DENSITIES.map((value) => ({ value, label: t(`densities.${value}`) }))}
      />
      <TextField
        name="accent"
        label={t("accent")}
        description={t("accentHint")}
        defaultValue={options.accent?.slice(1) ?? ""}
        pattern="#?[0-9A-Fa-f]{6}"
        maxLength={7}
        autoComplete="off"
        dir="ltr"
      />
      <TextField
        name="count"
        type="number"
        label={t("count")}
        defaultValue={options.count}
        min={1}
        max={MOST_EMBEDDED}
        required
      />
      <div className="sm:col-span-2">
        <Button>{t("show")}</Button>
      </div>
    </form>
  );
}
