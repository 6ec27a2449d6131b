/** What `/api/suggest` answers. */
export type Suggested = {
  announcement: string;
  groups: { label: string; entries: { text: string; lang?: string; detail: string; href: string }[] }[];
};

/**
 * Which of `count` suggestions a key leads to from the one chosen (-1: none, the field itself): the arrows go round through the field. Undefined for
 * keys that choose nothing.
 */
export function movedTo(key: string, active: number, count: number): number | undefined {
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const places = count + 1;
  const step = key === "ArrowDown" ? 1 : -1;
  return ((active + 1 + step + places) % places) - 1;
}
