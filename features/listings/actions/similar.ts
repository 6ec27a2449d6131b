"use server";

import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { listSimilar, type NamedListing } from "../queries/hints.ts";
import type { DeskPlace } from "./place.ts";

/** Which listings may be the one whose title is being typed; called by the page. */
export async function similarListingsAction(
  place: DeskPlace,
  id: string | null,
  title: string,
): Promise<NamedListing[]> {
  const viewer = await getViewer();
  const sought = { id, title: cleanLine(String(title)).slice(0, 300), startsAt: null };
  return orNotFound(() => listSimilar(viewer, String(place.institutionId), sought, place.locale));
}
