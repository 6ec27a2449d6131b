import "server-only";
import { headers } from "next/headers";

/**
 * Whether a page is drawn, or an action runs, for a form that was sent without script, as proxy.ts wrote it down: the page is then the
 * answer, and what it says of the form is all that its reader is told.
 */
export async function isPosted(): Promise<boolean> {
  return (await headers()).get("x-posted") === "1";
}
