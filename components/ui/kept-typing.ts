"use client";

import { useLayoutEffect, useState, useSyncExternalStore } from "react";

/**
 * Keeps what somebody typed or marked in a text area before the page's script arrived, and says so to whoever listens.
 * React, taking over what the server drew, leaves single-line fields as they are but sets a text area that began with
 * text back to that text: on a slow line whole sentences would be gone, and what was marked to be written over.
 * It does so piece by piece, with typing in between, so nothing read at one moment could be put back at another:
 * the field lets nobody but its reader change it until it is taken over.
 */
export function useKeptTyping(fieldId: string): void {
  const isTakingOver = useSyncExternalStore(watchNothing, no, yes) && typeof document !== "undefined";
  const [held] = useState(() => (isTakingOver ? hold(fieldId) : undefined));
  useLayoutEffect(() => {
    if (held === undefined) return;
    release(held);
    if (held.value !== held.defaultValue) held.dispatchEvent(new Event("input", { bubbles: true }));
  }, [held]);
}

const HELD = ["value", "defaultValue"] as const;

function hold(fieldId: string): HTMLTextAreaElement | undefined {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  for (const name of HELD) {
    const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, name);
    const get = native?.get;
    if (get)
      Object.defineProperty(field, name, { configurable: true, get: () => get.call(field), set: () => undefined });
  }
  return field;
}

/** A field nobody has set still follows every setting of its default, which takes away what is marked: so it is set, to what it has. */
function release(field: HTMLTextAreaElement): void {
  for (const name of HELD) Reflect.deleteProperty(field, name);
  const { value, selectionStart, selectionEnd } = field;
  field.value = value;
  field.setSelectionRange(selectionStart, selectionEnd);
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
