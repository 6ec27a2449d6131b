import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { signOutAction } from "../actions.ts";

export async function SignOutButton({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <form action={signOutAction.bind(null, locale)}>
      <Button tone="secondary">{t("signOut")}</Button>
    </form>
  );
}
