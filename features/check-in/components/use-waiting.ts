"use client";

import { useCallback, useRef, useState } from "react";
import type { WaitingScan } from "../rules/kept.ts";
import { forgetWaiting, keepWaiting, readWaiting } from "./waiting-scans.ts";

/** What a device did at a door and has not sent yet: shown by `waiting`, and by `newest` as timers and the camera need it. */
export function useWaiting(door: string) {
  const [waiting, setWaiting] = useState<readonly WaitingScan[]>([]);
  const list = useRef<readonly WaitingScan[]>([]);

  const put = useCallback((next: readonly WaitingScan[]) => {
    list.current = next;
    setWaiting(next);
  }, []);

  /** Takes what earlier pages of this door left behind. */
  const readBack = useCallback(() => put(readWaiting(door)), [door, put]);

  const add = useCallback(
    (scan: WaitingScan) => {
      keepWaiting(door, scan);
      put([...list.current.filter(({ key }) => key !== scan.key), scan]);
    },
    [door, put],
  );

  /** The portal has these; what was taken back while they were on their way is told next. */
  const drop = useCallback(
    (sent: readonly WaitingScan[]) => {
      const isSent = ({ key, isUndone }: WaitingScan) =>
        sent.some((scan) => scan.key === key && scan.isUndone === isUndone);
      for (const scan of list.current.filter(isSent)) forgetWaiting(door, scan.key);
      put(list.current.filter((scan) => !isSent(scan)));
    },
    [door, put],
  );

  const newest = useCallback(() => list.current, []);
  return { waiting, newest, readBack, add, drop };
}
