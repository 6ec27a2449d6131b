import { isId } from "@/lib/id.ts";
import { isPlainDate } from "@/lib/time/zone.ts";

/** What of the log is asked for; nothing means everything. */
export type AuditFilter = {
  /** Whole verb or its beginning: `listing.publish`, `listing`. */
  action?: string;
  subjectId?: string;
  institutionSlug?: string;
  /** First and last day, YYYY-MM-DD in UTC. */
  from?: string;
  until?: string;
  /** Id of the last entry of the page before. */
  before?: string;
};

type Search = Record<string, string | string[] | undefined>;

/** Reads the log's filter out of an address. What makes no sense there is as good as not given. */
export function readAuditFilter(search: Search): AuditFilter {
  const read = (name: string, isSense: (text: string) => boolean): string | undefined => {
    const value = search[name];
    const text = typeof value === "string" ? value.trim() : "";
    return isSense(text) ? text : undefined;
  };
  return {
    action: read("action", (text) => /^[a-z][a-z._-]{0,59}$/.test(text)),
    institutionSlug: read("institution", (text) => /^[a-z0-9-]{1,120}$/.test(text)),
    subjectId: read("subject", isId),
    from: read("from", isPlainDate),
    until: read("until", isPlainDate),
    before: read("before", isId),
  };
}
