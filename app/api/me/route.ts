import { listDesks } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { isMember } from "@/lib/auth/viewer.ts";

export const dynamic = "force-dynamic";

/** Who is signed in, for the account menu of pages that are the same for everyone. Never stored on the way. */
export async function GET(): Promise<Response> {
  const viewer = await getViewer();
  const me = isMember(viewer)
    ? { name: viewer.name || viewer.email, office: viewer.isOffice, desks: await listDesks(viewer) }
    : null;
  return Response.json({ me }, { headers: { "Cache-Control": "private, no-store" } });
}
