"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { DoorAnswer } from "./door-answer.tsx";
import type { Conflict } from "./use-door.ts";

type Props = { conflicts: readonly Conflict[]; putAway: (key: string) => void; timeZone: string };

/** Who was let in here without a line and would not have been with one, until somebody has read it. */
export function DoorConflicts({ conflicts, putAway, timeZone }: Props) {
  const t = useTranslations("door");
  const locale = useLocale();
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts" className="grid gap-3">
      <h3 id="conflicts" className="text-lg">
        {t("conflicts")}
      </h3>
      {conflicts.map((conflict) => (
        <div key={conflict.key} className="grid gap-2">
          <DoorAnswer said={conflict} timeZone={timeZone}>
            <p>
              {t("conflictHere", {
                when: formatDateTimeInZone(locale, new Date(conflict.here.at), timeZone, "medium"),
                door: conflict.here.door,
              })}
            </p>
          </DoorAnswer>
          <Button
            type="button"
            tone="quiet"
            size="small"
            className="justify-self-start"
            onClick={() => putAway(conflict.key)}
          >
            {t("conflictRead")}
          </Button>
        </div>
      ))}
    </section>
  );
}
