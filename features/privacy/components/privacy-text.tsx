import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { PROOF_MINUTES } from "@/lib/auth/proof-minutes.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { KEPT } from "../rules/retention.ts";

const PARTS = {
  held: ["visit", "registration", "account", "mail", "log"],
  kept: ["registration", "answers", "mail", "inquiry", "account"],
  receives: ["organiser", "abroad", "office", "nobody"],
  yours: ["see", "take", "correct", "erase", "stays"],
} as const;

/** What is held about people, for how long, who receives it, and what they can do about it, in plain words and with the portal's own numbers. */
export async function PrivacyText({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "privacy" });
  const numbers = {
    months: KEPT.registrationMonths,
    mailDays: KEPT.mailDays,
    inquiryDays: KEPT.inquiryDays,
    minutes: PROOF_MINUTES,
  };
  return (
    <>
      <header className="border-b border-rule bg-sunken">
        <div className="page grid gap-4 py-10 lg:py-14">
          <h1 className="text-4xl">{t("title")}</h1>
          <p className="max-w-measure text-lg">{t("lead")}</p>
        </div>
      </header>
      <div className="page grid gap-10 py-10">
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
          <section key={part} aria-labelledby={`privacy-${part}`} className="grid gap-3">
            <h2 id={`privacy-${part}`} className="text-2xl">
              {t(`${part}.title`)}
            </h2>
            <ul className="grid max-w-measure list-disc gap-2 ps-5">
              {PARTS[part].map((point) => (
                <li key={point}>{t(`${part}.${point}` as "held.visit", numbers)}</li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          <LinkButton href={`/${locale}/account/data`} tone="secondary">
            {t("open")}
          </LinkButton>
        </p>
      </div>
    </>
  );
}
