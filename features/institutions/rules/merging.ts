import type { InstitutionStatus, MembershipRole } from "@/prisma/generated/enums.ts";
import { ALIAS_LENGTH, ALIASES_LIMIT } from "./aliases.ts";
import { MEMBERSHIP_ROLES } from "./membership.ts";

type Party = { id: string; status: InstitutionStatus; isSample: boolean };

export type PairRefusal =
  | "same-institution"
  | "already-merged"
  | "sample-and-real"
  | "successor-suspended"
  | "successor-merged";

/**
 * Why `from` cannot become part of `into`; null when it can. A suspended one may go; nothing goes into a suspended one. Sample
 * data goes with one command, and nothing real may go with it.
 */
export function pairRefusal(from: Party, into: Party): PairRefusal | null {
  if (from.id === into.id) return "same-institution";
  if (from.status === "merged") return "already-merged";
  if (into.status === "merged") return "successor-merged";
  if (from.isSample !== into.isSample) return "sample-and-real";
  return into.status === "suspended" ? "successor-suspended" : null;
}

/** Of two roles the one that may do more: what somebody has who belonged to both. */
export function higherRole(one: MembershipRole, other: MembershipRole): MembershipRole {
  return MEMBERSHIP_ROLES.indexOf(one) <= MEMBERSHIP_ROLES.indexOf(other) ? one : other;
}

type Names = { names: readonly { name: string }[]; aliases: readonly string[] };

/**
 * The other names of an institution once another has become part of it: its own, then the names of the other, then what else that was
 * called. Each once, however it is capitalised, and none that is its name anyway. Its own stay, all of them; beyond the limit nothing is added.
 */
export function aliasesAfterMerging(from: Names, into: Names): string[] {
  const key = (name: string) => name.toLowerCase();
  const known = new Set([...into.names.map(({ name }) => name), ...into.aliases].map(key));
  const aliases = [...into.aliases];
  for (const name of [...from.names.map(({ name }) => name), ...from.aliases]) {
    const alias = name.slice(0, ALIAS_LENGTH).trim();
    if (known.has(key(alias)) || aliases.length >= ALIASES_LIMIT) continue;
    known.add(key(alias));
    aliases.push(alias);
  }
  return aliases;
}

/** Whether what somebody typed to confirm is one of the names, however they wrote capitals and spaces. */
export function isOneOfNames(typed: string, names: readonly { name: string }[]): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
  return names.some(({ name }) => plain(name) === plain(typed));
}
