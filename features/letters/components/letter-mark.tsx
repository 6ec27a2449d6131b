import { getTranslations } from "next-intl/server";
import { Mark, type MarkTone } from "@/components/ui/mark.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { LetterStatus } from "@/prisma/generated/enums.ts";

/** What is good stands out, what waits for somebody is plain, what is over steps back. */
const TONES: Record<LetterStatus, MarkTone> = {
  requested: "outline",
  completed: "plain",
  in_review: "plain",
  changes_requested: "outline",
  refused: "soft",
  issued: "open",
  revoked: "soft",
  replaced: "soft",
  withdrawn: "soft",
};

/** How a letter stands, in one word. */
export async function LetterMark({ status, locale }: { status: LetterStatus; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "letters.status" });
  return <Mark tone={TONES[status]}>{t(status)}</Mark>;
}
