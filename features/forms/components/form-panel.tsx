import { getTranslations } from "next-intl/server";
import { PanelPart } from "@/features/listings/components/desk/panel-part.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FormState } from "../queries/desk-form.ts";

type PanelProps = { locale: Locale; address: string; forms: readonly FormState[] };

/** Beside a listing's editor: what those who register are asked, at either moment. */
export async function FormPanel({ locale, address, forms }: PanelProps) {
  const t = await getTranslations({ locale, namespace: "forms" });
  return (
    <PanelPart title={t("title")}>
      <ul className="grid gap-2">
        {forms.map(({ moment, isInUse, hasDraft }) => (
          <li key={moment} className="flex flex-wrap items-center justify-between gap-2">
            <a href={`${address}/form/${moment}`} className="py-1 underline underline-offset-4 hover:text-accent">
              {t(`moment.${moment}`)}
            </a>
            <span className="text-sm text-ink-soft">
              {isInUse ? t("panel.inUse") : hasDraft ? t("panel.draft") : t("panel.none")}
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
