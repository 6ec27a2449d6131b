/** Up to so many free places pages tell the number; beyond it they say "more than". The migration that tells of pools knows it too. */
export const PLACES_COUNTED = 20;

/**
 * The free places of a pool as pages tell them. A reader decides no differently over 347 places than over 312, and a page
 * that counts them would be wrong a moment later, at every registration.
 */
export function placesTold({ capacity, taken }: { capacity: number; taken: number }): {
  count: number;
  isMore: boolean;
} {
  const free = Math.max(capacity - taken, 0);
  return { count: Math.min(free, PLACES_COUNTED), isMore: free > PLACES_COUNTED };
}
