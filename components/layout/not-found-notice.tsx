import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";

/** What stands where nothing is, or nothing that this reader may see: the same words for both. */
export async function NotFoundNotice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  return (
    <div className="page py-16">
      <p className="text-sm font-semibold text-ink-soft">404</p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-measure text-ink-soft">{t("why")}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={`/${locale}/browse`}>{t("browse")}</LinkButton>
        <LinkButton href={`/${locale}`} tone="secondary">
          {t("home")}
        </LinkButton>
      </p>
    </div>
  );
}
