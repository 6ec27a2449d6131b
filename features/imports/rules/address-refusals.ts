/** Why nothing could be fetched from an address, said beside it (`imports.address.<code>` in messages). */
export const ADDRESS_REFUSALS = [
  "not-public",
  "unreachable",
  "failed",
  "too-slow",
  "too-large",
  "too-many-redirects",
] as const;
export type AddressRefusal = (typeof ADDRESS_REFUSALS)[number];

export function isAddressRefusal(code: string): code is AddressRefusal {
  return (ADDRESS_REFUSALS as readonly string[]).includes(code);
}
