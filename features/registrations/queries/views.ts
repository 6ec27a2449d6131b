import "server-only";
import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { requireHosted } from "./hosted.ts";

export type DeskView = {
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  mayRemove: boolean;
};

/** The views of a listing's registrations that the viewer has: their own and those shared, by name. NotFound and Forbidden as requireHosted. */
export async function listViews(viewer: Viewer, institutionId: string, listingId: string): Promise<DeskView[]> {
  await requireHosted(viewer, institutionId, listingId);
  const rows = await database().registrationView.findMany({
    where: { listingId, OR: [{ isShared: true }, ...(viewer.userId === null ? [] : [{ ownerId: viewer.userId }])] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, query: true, isShared: true, ownerId: true },
  });
  const mayRemoveAll = roleIn(viewer, institutionId) === "owner";
  return rows.map(({ ownerId: owner, ...view }) => ({
    ...view,
    mayRemove: owner === viewer.userId || (view.isShared && mayRemoveAll),
  }));
}
