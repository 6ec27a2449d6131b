import "server-only";
import { streamOf } from "@/lib/http/stream-of.ts";
import { exportPerson } from "../commands/export-data.ts";
import type { DataPlace } from "../rules/place.ts";
import { proven } from "./who.ts";

/** The archive of all that is held, sent while it is made. 429 where it was taken too often; leads to the page where the address is to be proved. */
export async function exportResponse(place: DataPlace): Promise<Response> {
  const { viewer, email } = await proven(place);
  const outcome = await exportPerson(viewer, email, place.locale);
  if (!outcome.ok) return new Response(null, { status: 429, headers: { "Retry-After": "3600" } });
  return new Response(streamOf(outcome.value), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="my-data.zip"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
