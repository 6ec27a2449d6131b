import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationFigures } from "../queries/desk.ts";

/** How full it is, in people: a bar, and the figures beside it in words. */
export async function Figures({ figures, locale }: { figures: RegistrationFigures; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const { capacity, taken, free, counts } = figures;
  const cells = [
    { label: t("figures.taken"), value: t("figures.takenOf", { taken, capacity }) },
    { label: t("figures.free"), value: t("figures.people", { people: free }) },
    { label: t("figures.waiting"), value: t("figures.groups", counts.waitlisted) },
    { label: t("figures.pending"), value: t("figures.groups", counts.pending) },
  ];
  return (
    <div className="grid gap-3">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        className="h-2.5 w-full rounded-xs bg-rule rtl:-scale-x-100"
      >
        <rect width={capacity === 0 ? 0 : (100 * taken) / capacity} height="1" className="fill-accent" />
      </svg>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
        {cells.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-xs text-ink-soft">{label}</dt>
            <dd className="tabular text-lg font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
