/** Evidence shown and words asked for by one person in a day: enough for the busiest owner, too few to bother the office or others. */
export const SHOWN_A_DAY = { points: 20, seconds: 86_400 };
