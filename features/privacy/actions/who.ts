import "server-only";
import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { hasFreshProof } from "@/lib/auth/fresh-proof.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { getAddressOf } from "../queries/place.ts";
import { type DataPlace, dataPath } from "../rules/place.ts";

/** Who asks, and the address that the place is about; not found where it is nobody's. */
export async function who(place: DataPlace): Promise<{ viewer: Viewer; email: string }> {
  if (!isLocale(place.locale)) notFound();
  const viewer = await getViewer();
  return { viewer, email: await orNotFound(() => getAddressOf(viewer, place)) };
}

/** The same once the address was proved just now; everybody else is led to where that is done. */
export async function proven(place: DataPlace): Promise<{ viewer: Viewer; email: string }> {
  const asking = await who(place);
  if (!(await hasFreshProof(asking.viewer, asking.email))) redirect(dataPath(place));
  return asking;
}
