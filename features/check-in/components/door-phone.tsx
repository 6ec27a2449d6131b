"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice.tsx";
import type { DoorAddress } from "../rules/door-address.ts";
import { countsWith } from "../rules/kept.ts";
import { CameraScanner } from "./camera-scanner.tsx";
import { DoorConflicts } from "./door-conflicts.tsx";
import { DoorCounts } from "./door-counts.tsx";
import { DoorStatus } from "./door-status.tsx";
import { readyReader } from "./find-code.ts";
import { FindPeople } from "./find-people.tsx";
import { LastAnswer } from "./last-answer.tsx";
import { useDoor } from "./use-door.ts";

type Props = {
  address: DoorAddress;
  timeZone: string;
  /** The door without script; it stands until the page knows who is expected. */
  children: ReactNode;
};

/** A door that reads tickets by camera, counts by itself and goes on without a line. */
export function DoorPhone({ address, timeZone, children }: Props) {
  const t = useTranslations("door");
  const door = useDoor(address);
  const { line, kept, waiting } = door;
  const plain = useRef<HTMLDivElement>(null);
  const [isPlain, setPlain] = useState(true);

  useEffect(() => {
    // Nothing is taken away under somebody's fingers.
    if (kept && !plain.current?.contains(document.activeElement)) setPlain(false);
  }, [kept]);

  useEffect(() => {
    if (!isPlain) void readyReader().catch(() => undefined); // while there is a line
  }, [isPlain]);

  // Left without a line, it does not come back; with unsent scans the counts elsewhere are wrong.
  const isNeeded = waiting.length > 0 || (line === "no-line" && !isPlain);
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);

  if (isPlain || !kept) {
    return (
      <div ref={plain} className="grid gap-8">
        {line === "no-line" ? <Notice tone="alarm" title={t("lostWithoutList")} live /> : null}
        {children}
      </div>
    );
  }
  return (
    <div className="grid gap-8" data-door-phone>
      <DoorCounts counts={countsWith(kept, waiting)} />
      <section aria-labelledby="tickets" className="grid gap-4">
        <h2 id="tickets" className="text-xl">
          {t("tickets")}
        </h2>
        <DoorStatus door={door} timeZone={timeZone} />
        <LastAnswer door={door} timeZone={timeZone} />
        <DoorConflicts conflicts={door.conflicts} putAway={door.putAway} timeZone={timeZone} />
        <CameraScanner onCode={(code) => door.scan({ code })} />
        <FindPeople address={address} door={door} kept={kept} timeZone={timeZone} />
        <p className="max-w-measure text-sm text-ink-soft">{t("keeps")}</p>
      </section>
    </div>
  );
}
