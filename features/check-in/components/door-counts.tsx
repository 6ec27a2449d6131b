import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DoorCounts as Counts } from "../queries/door.ts";

/** How many are in of how many expected, and by door. */
export async function DoorCounts({ counts, locale }: { counts: Counts; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "door" });
  const format = await getFormatter({ locale });
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3" data-door-counts>
      <div>
        <dt className="text-sm text-ink-soft">{t("inside")}</dt>
        <dd className="tabular text-3xl font-semibold">
          {t("insideOf", { inside: counts.inside, expected: counts.expected })}
        </dd>
      </div>
      {counts.doors.map(({ name, people }) => (
        <div key={name}>
          <dt className="text-sm text-ink-soft">
            <bdi>{name}</bdi>
          </dt>
          <dd className="tabular text-3xl">{format.number(people)}</dd>
        </div>
      ))}
    </dl>
  );
}
