import { getLocale, getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";

/** What is hidden, was never there, or has another address. */
export default async function PublicNotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "public" });
  return (
    <PageFrame locale={locale}>
      <div className="page grid gap-6 py-12">
        <h1 className="text-3xl">{t("missingTitle")}</h1>
        <EmptyState title={t("missingLead")} reason={t("missingReason")}>
          <LinkButton href={`/${locale}/browse`}>{t("toBrowse")}</LinkButton>
          <LinkButton href={`/${locale}`} tone="secondary">
            {t("toHome")}
          </LinkButton>
        </EmptyState>
      </div>
    </PageFrame>
  );
}
