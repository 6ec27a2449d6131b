import { cleanLine } from "@/lib/text/clean.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import type { RegistrationFilter } from "../rules/desk-rows.ts";

/** The statuses a desk looks at one by one, in the order of urgency. */
export const FILTER_STATUSES = [
  "pending",
  "confirmed",
  "waitlisted",
  "offered",
  "declined",
  "withdrawn",
  "expired",
] as const satisfies RegistrationStatus[];

type SearchParams = Record<string, string | string[] | undefined>;

/** What the address of the table says; anything unknown is no filter. */
export function deskFilter({ status, q }: SearchParams): RegistrationFilter {
  return {
    status: FILTER_STATUSES.find((known) => known === status) ?? null,
    search: typeof q === "string" ? cleanLine(q).slice(0, 100) : "",
  };
}

/** After which registration the page begins; the first page when the address says nothing that can be. */
export function deskPageStart({ after }: SearchParams): bigint {
  return typeof after === "string" && /^\d{1,18}$/.test(after) ? BigInt(after) : -1n;
}

/** The query part of an address for a filter, empty when there is none. */
export function deskFilterQuery({ status, search }: RegistrationFilter, after?: string): string {
  const query = new URLSearchParams({
    ...(status ? { status } : {}),
    ...(search ? { q: search } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return query === "" ? "" : `?${query}`;
}
