import { useFormatter, useTranslations } from "next-intl";
import type { DoorCounts as Counts } from "../rules/kept.ts";

/** How many are in of how many expected, and by door. */
export function DoorCounts({ counts }: { counts: Counts }) {
  const t = useTranslations("door");
  const format = useFormatter();
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
