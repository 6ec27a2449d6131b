/** Names and values of an address as hidden fields, so that a form leads on from what is shown. */
export function HiddenEntries({ entries }: { entries: readonly [string, string][] }) {
  return entries.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
