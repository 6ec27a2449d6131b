import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { STATUS_TONES } from "./status-tones.ts";

/** How a registration stands, in one word. */
export async function StatusMark({ status, locale }: { status: RegistrationStatus; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "register" });
  return <Mark tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Mark>;
}
