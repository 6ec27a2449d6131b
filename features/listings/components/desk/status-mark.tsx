import { getTranslations } from "next-intl/server";
import { Mark, type MarkTone } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";

const TONES: Record<Exclude<ListingStatus, "cancelled">, MarkTone> = {
  draft: "outline",
  in_review: "plain",
  changes_requested: "plain",
  refused: "soft",
  published: "open",
  archived: "soft",
};

/** Where a listing stands, as a mark. */
export async function StatusMark({ locale, status }: { locale: Locale; status: ListingStatus }) {
  const t = await getTranslations({ locale, namespace: "listings.status" });
  if (status === "cancelled") return <Seal kind="cancelled">{t(status)}</Seal>;
  return <Mark tone={TONES[status]}>{t(status)}</Mark>;
}
