import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ApplicationStatus } from "@/prisma/generated/enums.ts";

const TONES = { pending: "open", question: "open", approved: "plain", refused: "soft" } as const;

/** Where an application stands, in a word. */
export async function ApplicationState({ locale, status }: { locale: Locale; status: ApplicationStatus }) {
  const t = await getTranslations({ locale, namespace: "institutions.applicationStatus" });
  return <Mark tone={TONES[status]}>{t(status)}</Mark>;
}
