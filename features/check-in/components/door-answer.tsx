"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice.tsx";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { Verdict } from "../rules/verdict.ts";

export type SaidAtDoor = {
  verdict: Verdict;
  name: string;
  /** ISO 8601 instant at which the person came in; empty when they are not. */
  at: string;
  door: string;
};

type Props = {
  said: SaidAtDoor;
  timeZone: string;
  /** Said below. */
  children?: ReactNode;
};

/** What the door answers, large enough to be read at arm's length; the colour only underlines what the words say. */
export function DoorAnswer({ said, timeZone, children }: Props) {
  const t = useTranslations("door");
  const locale = useLocale();
  const { verdict, name, at, door } = said;
  const when = at === "" ? "" : formatDateTimeInZone(locale, new Date(at), timeZone, "medium");
  const isGood = verdict === "in" || verdict === "undone";
  return (
    <Notice
      tone={isGood ? "good" : "alarm"}
      live
      title={
        <span className="text-xl">
          {t(`verdict.${verdict}`)}
          {name === "" ? null : (
            <>
              {" "}
              <bdi>{name}</bdi>
            </>
          )}
        </span>
      }
    >
      <p>{verdict === "already-in" ? t("firstIn", { when, door }) : t(`means.${verdict}`)}</p>
      {children}
    </Notice>
  );
}
