"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { keepFormAction } from "../../actions/edit.ts";

const PAUSE_MS = 3000;

type Progress = { state: "untouched" | "typing" | "refused" } | { state: "kept"; at: Date };

/** Whether a field of the form holds something else than the page came with. */
function hasBeenTypedIn(form: HTMLFormElement): boolean {
  return Array.from(form.elements).some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    return field.value !== field.defaultValue;
  });
}

/**
 * Keeps what is typed on the server, a few seconds after the last key, and says so. Leaving the page before that asks
 * first. It changes nothing about the listing: that is what the buttons are for.
 */
export function TypingKeeper({ listingId }: { listingId: string }) {
  const t = useTranslations("editor.keeper");
  const format = useFormatter();
  const marker = useRef<HTMLParagraphElement>(null);
  const [progress, setProgress] = useState<Progress>({ state: "untouched" });

  useEffect(() => {
    const form = marker.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unkept = false;

    async function keep(): Promise<void> {
      if (!form) return;
      const sent = new FormData(form);
      unkept = false;
      try {
        const kept = await keepFormAction(listingId, sent);
        if ("keptAt" in kept) setProgress({ state: "kept", at: new Date(kept.keptAt) });
        else setProgress({ state: "refused" });
      } catch {
        unkept = true; // offline, most likely: the next key tries again
        setProgress({ state: "refused" });
      }
    }
    function onInput(): void {
      unkept = true;
      setProgress({ state: "typing" });
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    }
    function onSubmit(): void {
      clearTimeout(timer);
      unkept = false;
      setProgress({ state: "untouched" });
    }
    function onLeave(event: BeforeUnloadEvent): void {
      if (unkept) event.preventDefault();
    }
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    window.addEventListener("beforeunload", onLeave);
    // On a slow line somebody may have begun before this script arrived.
    if (hasBeenTypedIn(form)) onInput();
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [listingId]);

  return (
    <p ref={marker} role="status" className="min-h-6 text-sm text-ink-soft">
      {progress.state === "typing" ? t("typing") : null}
      {progress.state === "refused" ? t("refused") : null}
      {progress.state === "kept"
        ? t("kept", {
            time: format.dateTime(progress.at, {
              timeStyle: "short",
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            }),
          })
        : null}
    </p>
  );
}
