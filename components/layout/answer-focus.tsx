"use client";

import { useEffect } from "react";

/** What a form came to, if the page says so, but not what another form says of itself; else what the page is called. */
const ANSWERS = ["main [data-answer]:not(form *)", "main h1"];

/**
 * When a form has left the page with its answer (the next page came, or the line it stood in is settled), the focus it had is
 * nowhere: it goes to what the page says came of it, so that this is read out. A form that stays looks after itself
 * (components/forms/action-form.tsx). A page that was opened, loaded again or gone back to moves no focus: nothing was sent.
 */
export function AnswerFocus() {
  useEffect(() => {
    let sent: Element | null = null;
    const note = (event: Event) => {
      sent = event.target instanceof Element ? event.target : null;
    };
    const forget = () => {
      sent = null;
    };
    const look = () => {
      if (!sent || sent.isConnected) return;
      if (document.activeElement !== document.body) forget();
      else if (focusAnswer()) forget();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("submit", note);
    window.addEventListener("popstate", forget);
    return () => {
      observer.disconnect();
      document.removeEventListener("submit", note);
      window.removeEventListener("popstate", forget);
    };
  }, []);
  return null;
}

/** Whether there was something to give the focus to; a page that is still coming may have it later. */
function focusAnswer(): boolean {
  const answer = ANSWERS.map((selector) => document.querySelector<HTMLElement>(selector)).find(Boolean);
  if (!answer) return false;
  answer.tabIndex = -1;
  answer.focus();
  return true;
}
