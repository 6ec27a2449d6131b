/** More documents than this are a library and not what belongs to one listing. */
export const MOST_ATTACHMENTS = 20;

export const LONGEST_TITLE = 200;

/** `ids` with one of them at another place, counted from one; beyond the ends is the end. */
export function movedTo(ids: readonly string[], id: string, position: number): string[] {
  const others = ids.filter((other) => other !== id);
  const index = Math.min(Math.max(position - 1, 0), others.length);
  return [...others.slice(0, index), id, ...others.slice(index)];
}

/** The address of a document; who may fetch it is asked each time. */
export function attachmentAddress(key: string): string {
  return `/attachments/${key}`;
}
