import "server-only";
import { permanentRedirect } from "next/navigation";
import { Moved } from "../errors.ts";

/** Runs what a page needs and leads for good (308) to the page's new address where that has changed. */
export async function orMoved<Value>(addressOf: (slug: string) => string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Moved) permanentRedirect(addressOf(error.slug));
    throw error;
  }
}
