import { fold } from "@/lib/text/fold.ts";
import { isOneSlipAway, shapeOf } from "@/lib/text/look-alike.ts";
import { looksLike } from "@/lib/text/mail-domains.ts";
import { websiteHost } from "./names.ts";

/** What readers know an institution by. */
export type Appearance = { id: string; isVerified: boolean; names: readonly string[]; website: string };

/** An institution that can be mistaken for a verified one, by one of its names or by the host of its web address. */
export type Likeness = { id: string; resemblesId: string; by: "name" | "domain"; own: string; other: string };

/** Shorter ones, acronyms above all, are the same by chance; a Han character says as much as a word. */
const SHORTEST = { han: 4, other: 7 };
/** Below these one letter more or less makes another name. */
const SHORTEST_WITH_A_SLIP = { han: 7, other: 10 };

type Known = { id: string; name: string };

/**
 * Who can be mistaken for a verified institution, each name once: names that look the same whatever the script of their letters, capitals,
 * accents, spaces and order of signs, or differ by one slip; the same host, or one made to be taken for it. Of two verified ones the
 * later is told (identifiers are in the order of their making).
 */
export function findLikenesses(all: readonly Appearance[]): Likeness[] {
  const verified = all.filter(({ isVerified }) => isVerified);
  const isTold = (one: Appearance, otherId: string): boolean =>
    one.id !== otherId && (!one.isVerified || one.id > otherId);
  return [...byName(all, verified, isTold), ...byDomain(all, verified, isTold)];
}

type IsTold = (one: Appearance, otherId: string) => boolean;

function byName(all: readonly Appearance[], verified: readonly Appearance[], isTold: IsTold): Likeness[] {
  const known = new Map<string, Known[]>();
  for (const { id, names } of verified) {
    for (const name of names) for (const key of keysOf(nameShape(name))) add(known, key, { id, name });
  }
  return all.flatMap((one) => {
    const found = new Map<string, Likeness>();
    for (const own of one.names) {
      const shape = nameShape(own);
      for (const { id, name } of keysOf(shape).flatMap((key) => known.get(key) ?? [])) {
        if (found.has(id) || !isTold(one, id) || !areAlike(shape, nameShape(name))) continue;
        found.set(id, { id: one.id, resemblesId: id, by: "name", own, other: name });
      }
    }
    return [...found.values()];
  });
}

function byDomain(all: readonly Appearance[], verified: readonly Appearance[], isTold: IsTold): Likeness[] {
  const owners = new Map(verified.map((one) => [websiteHost(one.website), one.id]));
  owners.delete("");
  const hosts = [...owners.keys()];
  return all.flatMap((one) => {
    const own = websiteHost(one.website);
    const other = owners.has(own) ? own : own === "" ? null : looksLike(own, hosts);
    const resemblesId = other === null ? undefined : owners.get(other);
    if (other === null || resemblesId === undefined || !isTold(one, resemblesId)) return [];
    return [{ id: one.id, resemblesId, by: "domain" as const, own, other }];
  });
}

/** What a name looks like at a glance: letters and digits alone, one for all that look the same. */
export function nameShape(name: string): string {
  return shapeOf(fold(name)).replace(/[^\p{L}\p{N}]/gu, "");
}

function isLong(shape: string, { han, other }: typeof SHORTEST): boolean {
  return Array.from(shape).length >= (/\p{Script=Han}/u.test(shape) ? han : other);
}

/** Two shapes that are alike share a key: the shape itself, and where a slip may be in it the shape without each of its signs. */
function keysOf(shape: string): string[] {
  if (!isLong(shape, SHORTEST)) return [];
  if (!isLong(shape, SHORTEST_WITH_A_SLIP)) return [shape];
  const signs = Array.from(shape);
  return [...new Set([shape, ...signs.map((_, index) => signs.toSpliced(index, 1).join(""))])];
}

function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  return isLong(one, SHORTEST_WITH_A_SLIP) && isLong(other, SHORTEST_WITH_A_SLIP) && isOneSlipAway(one, other);
}

function add(known: Map<string, Known[]>, key: string, one: Known): void {
  const others = known.get(key);
  if (others) others.push(one);
  else known.set(key, [one]);
}
