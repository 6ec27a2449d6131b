"use client";

import { useEffect } from "react";

/** Tells enhance/ that the framework is done comparing the page with what the server sent: from now on it may change. */
export function HydrationSignal() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = "";
  }, []);
  return null;
}
