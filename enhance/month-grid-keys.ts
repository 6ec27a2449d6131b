const WEEK = 7;
const DAY_MILLISECONDS = 86_400_000;

/** The date so many days after another, both YYYY-MM-DD. */
export function dayAfter(date: string, days: number): string {
  return plain(Date.parse(date) + days * DAY_MILLISECONDS);
}

/** A day of the month so many months after another (YYYY-MM); the last one where that month is shorter. */
export function dayOfMonth(month: string, months: number, day: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number + months, 0)).getUTCDate();
  return plain(Date.UTC(year, number - 1 + months, Math.min(day, last)));
}

const plain = (time: number) => new Date(time).toISOString().slice(0, 10);

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
