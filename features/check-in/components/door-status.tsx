"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice.tsx";
import { formatTime } from "@/lib/time/format.ts";
import type { useDoor } from "./use-door.ts";

type Props = { door: Pick<ReturnType<typeof useDoor>, "line" | "kept" | "waiting" | "needsLine">; timeZone: string };

/** How the line is, and what waits for it. */
export function DoorStatus({ door: { line, kept, waiting, needsLine }, timeZone }: Props) {
  const t = useTranslations("door");
  const locale = useLocale();
  const time = kept ? formatTime(locale, new Date(kept.now), timeZone) : "";
  return (
    <div role="status" className="grid gap-3 empty:hidden">
      {line === "no-line" ? (
        <Notice tone="alarm" title={t("lost")}>
          {t("lostMeans", { time })}
        </Notice>
      ) : null}
      {line === "refused" ? (
        <Notice tone="alarm" title={t("notKnown")}>
          {t("notKnownMeans")}
        </Notice>
      ) : null}
      {waiting.length > 0 ? (
        <p className="tabular font-semibold text-alarm" data-door-waiting>
          {t("notSentYet", { scans: waiting.length })}
        </p>
      ) : null}
      {needsLine ? <p className="font-semibold text-alarm">{t("undoNeedsLine")}</p> : null}
    </div>
  );
}
