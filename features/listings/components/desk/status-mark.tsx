import { getTranslations } from "next-intl/server";
import { Mark, type MarkTone } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Life } from "../../rules/status.ts";

const TONES: Record<Exclude<Life, "cancelled" | "postponed">, MarkTone> = {
  draft: "outline",
  in_review: "plain",
  changes_requested: "plain",
  refused: "soft",
  scheduled: "outline",
  published: "open",
  ended: "soft",
  archived: "soft",
};

/** Where a listing stands, as a mark. */
export async function StatusMark({ locale, status }: { locale: Locale; status: Life }) {
  const t = await getTranslations({ locale, namespace: "listings.status" });
  if (status === "cancelled" || status === "postponed") return <Seal kind={status}>{t(status)}</Seal>;
  return <Mark tone={TONES[status]}>{t(status)}</Mark>;
}
