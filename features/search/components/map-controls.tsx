import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";

const PATHS = { in: "M8 3v10M3 8h10", out: "M3 8h10", whole: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" };

/**
 * Buttons that enlarge and reduce the map; only the script that does it shows them. On a phone their room is kept below
 * the map, so that nothing moves when they appear.
 */
export async function MapControls({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "map" });
  const labels = { in: t("zoomIn"), out: t("zoomOut"), whole: t("whole") };
  return (
    <div className="map-controls-room">
      <div data-controls="" hidden className="map-controls">
        {(["in", "out", "whole"] as const).map((name) => (
          <button key={name} type="button" data-zoom={name} aria-label={labels[name]} title={labels[name]}>
            <svg aria-hidden="true" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8">
              <path d={PATHS[name]} />
            </svg>
          </button>
        ))}
        <output className="tabular" />
      </div>
    </div>
  );
}
