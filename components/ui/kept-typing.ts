"use client";

import { useLayoutEffect, useState, useSyncExternalStore } from "react";

type Typed = { text: string; start: number; end: number; isOwn: boolean };

/**
 * Puts back what somebody typed into a text area before the page's script arrived, and says so to whoever listens.
 * React, taking over what the server drew, leaves single-line fields as they are but sets a text area that began with
 * text back to that text: on a slow line whole sentences would be gone, and what was marked to be written over.
 */
export function useKeptTyping(fieldId: string): void {
  const isTakingOver = useSyncExternalStore(watchNothing, no, yes) && typeof document !== "undefined";
  const [typed] = useState(() => (isTakingOver ? typedInto(fieldId) : undefined));
  useLayoutEffect(() => {
    const field = document.getElementById(fieldId);
    if (typed === undefined || !(field instanceof HTMLTextAreaElement)) return;
    field.setRangeText(typed.text, 0, field.value.length);
    field.setSelectionRange(typed.start, typed.end);
    if (typed.isOwn) field.dispatchEvent(new Event("input", { bubbles: true }));
  }, [fieldId, typed]);
}

function typedInto(fieldId: string): Typed | undefined {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  const isOwn = field.value !== field.defaultValue;
  if (!isOwn && document.activeElement !== field) return undefined;
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd, isOwn };
}

function watchNothing(): () => void {
  return () => undefined;
}

function no(): boolean {
  return false;
}

function yes(): boolean {
  return true;
}
