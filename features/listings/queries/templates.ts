import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";

/** The templates of an institution by name. NotFound for whoever is not a member. */
export async function listTemplates(viewer: Viewer, institutionId: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  return database().listingTemplate.findMany({
    where: { institutionId },
    orderBy: { name: "asc" },
    select: { id: true, name: true, kind: true, sourceLanguage: true },
  });
}
