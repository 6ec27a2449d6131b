import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { maySeeAtDesk, mayWorkAsCoHost } from "../policy.ts";
import { CO_HOSTS, coHostsOf } from "../rules/co-hosts.ts";
import type { Checked } from "../rules/completeness.ts";

/** What the checklist of a listing looks at (rules/completeness.ts). NotFound for strangers. */
export async function readChecked(viewer: Viewer, database: Database, listingId: string): Promise<Checked> {
  const row = await database.listing.findUnique({
    where: { id: listingId },
    select: {
      institutionId: true,
      unitId: true,
      kind: true,
      attendanceMode: true,
      sourceLanguage: true,
      pictureId: true,
      translations: {
        select: { language: true, summary: true, pictureAlt: true, parts: { select: { part: true, text: true } } },
      },
      exhibition: { select: { venueId: true } },
      lecture: { select: { format: true } },
      programme: { select: { intakes: { select: { id: true } } } },
      project: { select: { startsOn: true } },
      opportunity: { select: { sector: true } },
      brief: { select: { version: true } },
      sessions: { select: { venueId: true, onlineUrl: true } },
      partners: { where: { role: "partner" }, select: { id: true } },
      partnerships: CO_HOSTS,
      _count: { select: { partnerships: { where: { state: "confirmed", role: { in: ["co_host", "partner"] } } } } },
    },
  });
  const listing = row && { ...row, coHosts: coHostsOf(row) };
  if (!listing || !(maySeeAtDesk(viewer, listing) || mayWorkAsCoHost(viewer, listing) || viewer.isOffice))
    throw new NotFound();
  const source = listing.translations.find(({ language }) => language === listing.sourceLanguage);
  return {
    kind: listing.kind,
    attendanceMode: listing.attendanceMode,
    summary: source?.summary ?? "",
    parts: source?.parts ?? [],
    hasPicture: listing.pictureId !== null,
    pictureAlt: source?.pictureAlt ?? "",
    hasDetails: listing[listing.kind] !== null,
    places: listing.exhibition
      ? [{ hasVenue: listing.exhibition.venueId !== null, hasOnlineAddress: false }]
      : listing.sessions.map(({ venueId, onlineUrl }) => ({
          hasVenue: venueId !== null,
          hasOnlineAddress: onlineUrl !== "",
        })),
    intakes: listing.programme?.intakes.length ?? 0,
    partners: listing.partners.length + listing._count.partnerships,
  };
}
