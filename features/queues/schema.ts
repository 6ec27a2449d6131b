import { z } from "zod";
import { isId } from "@/lib/id.ts";
import { isCountryCode } from "@/lib/places/countries.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { idField, optional } from "@/lib/text/zod.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { CASE_KINDS } from "./rules.ts";

export const HELD_BY = ["mine", "nobody", "anybody"] as const;
export type HeldBy = (typeof HELD_BY)[number];

/** Where one page of the queue ended: the next begins behind it. */
export type QueuePosition = { since: Date; id: string };

/** What of the queue is asked for; nothing means everything. */
export type QueueFilter = {
  kind?: CaseKind;
  heldBy?: HeldBy;
  country?: string;
  /** Waiting longer than so many days. */
  days?: number;
  text?: string;
  after?: QueuePosition;
};

type Search = Record<string, string | string[] | undefined>;

const MOST_DAYS = 3650;
const LONGEST_TEXT = 100;

/** Reads the queue's filter out of an address. What makes no sense there is as good as not given. */
export function readQueueFilter(search: Search): QueueFilter {
  const read = (name: string): string => {
    const value = search[name];
    return typeof value === "string" ? cleanLine(value.slice(0, 1000)) : "";
  };
  const days = read("days");
  const country = read("country").toUpperCase();
  const text = Array.from(read("q")).slice(0, LONGEST_TEXT).join("");
  return {
    kind: CASE_KINDS.find((kind) => kind === read("kind")),
    heldBy: HELD_BY.find((who) => who === read("held")),
    country: isCountryCode(country) ? country : undefined,
    days: /^\d{1,4}$/.test(days) && Number(days) > 0 && Number(days) <= MOST_DAYS ? Number(days) : undefined,
    text: text === "" ? undefined : text,
    after: readPosition(read("after")),
  };
}

/** The queue's address with a filter: only what is given stands in it. */
export function queueQuery(filter: QueueFilter): string {
  const { kind, heldBy, country, days, text, after } = filter;
  const given = { kind, held: heldBy, country, days: days?.toString(), q: text, after: after && writePosition(after) };
  const present = Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined);
  const query = new URLSearchParams(present).toString();
  return query === "" ? "" : `?${query}`;
}

function writePosition({ since, id }: QueuePosition): string {
  return `${since.getTime()}.${id}`;
}

function readPosition(text: string): QueuePosition | undefined {
  const [time = "", id = ""] = text.split(".");
  return /^\d{1,14}$/.test(time) && isId(id) ? { since: new Date(Number(time)), id } : undefined;
}

/** Whom a case is given to, nobody when it is let go, and whom the page showed as its holder. */
export const assignmentSchema = z.object({ to: optional(idField()), holder: optional(idField()) });
