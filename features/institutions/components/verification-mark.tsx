import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { VerificationMethod } from "@/prisma/generated/enums.ts";

type VerificationMarkProps = {
  locale: Locale;
  verification: { method: VerificationMethod; expiresAt: Date } | null;
};

/** The seal of a verified institution with how and until when; a plain word when it is not verified. */
export async function VerificationMark({ locale, verification }: VerificationMarkProps) {
  const t = await getTranslations({ locale, namespace: "institutions" });
  if (!verification) return <Mark tone="soft">{t("notVerified")}</Mark>;
  const until = formatDateInZone(locale, verification.expiresAt, "UTC", "medium");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Seal kind="verified">{t("verified")}</Seal>
      <span className="text-xs text-ink-soft">
        {t("verifiedHow", { method: t(`verification.${verification.method}`), until })}
      </span>
    </span>
  );
}
