const WEEK = 7;

/** By how many days a key moves on from the day at place `from` (0 is the first of the grid); NaN for any other key. */
export function stepOf(key: string, from: number, isRightToLeft: boolean): number {
  const forward = isRightToLeft ? -1 : 1;
  const column = from % WEEK;
  switch (key) {
    case "ArrowLeft":
      return -forward;
    case "ArrowRight":
      return forward;
    case "ArrowUp":
      return -WEEK;
    case "ArrowDown":
      return WEEK;
    case "Home":
      return -column;
    case "End":
      return WEEK - 1 - column;
    default:
      return Number.NaN;
  }
}
