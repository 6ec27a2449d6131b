import "server-only";
import { notFound } from "next/navigation";
import { Forbidden, NotFound } from "../errors.ts";

/**
 * Runs what a page needs and answers 404 when the viewer may not see it. A stranger learns nothing from it:
 * what is missing and what is hidden look the same.
 */
export async function orNotFound<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) notFound();
    throw error;
  }
}
