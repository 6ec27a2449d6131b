import { rorAddress } from "@/lib/identifiers/ror.ts";
import type { RegistryScheme } from "@/prisma/generated/enums.ts";

/** Registers made to be cited, with the name that an identifier of theirs goes by. What others hold is for the office alone. */
const CITED: Partial<Record<RegistryScheme, string>> = { ror: "ROR", isil: "ISIL", erasmus: "Erasmus", pic: "PIC" };

export type Identifier = {
  scheme: string;
  value: string;
  /** Where it leads; only some registers have addresses. */
  address?: string;
};

/** The identifiers by which an institution may be cited, out of the entries that the office has found in order; each once. */
export function identifiersOf(entries: readonly { scheme: RegistryScheme | null; number: string }[]): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const { scheme, number } of entries) {
    const name = scheme ? CITED[scheme] : undefined;
    if (name === undefined) continue;
    const address = scheme === "ror" ? { address: rorAddress(number) } : {};
    found.set(`${name} ${number}`, { scheme: name, value: number, ...address });
  }
  return [...found.values()];
}
