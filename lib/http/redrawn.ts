import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

/**
 * Leads from an action to a page that is drawn anew, also where it is the page that stands open already: led to a part of itself alone, a
 * browser shows again what it has.
 */
export function redirectRedrawn(path: string): never {
  refresh();
  redirect(path);
}
