const POLL_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 5000;

/**
 * Waits until nobody else is going to compare this element with what the server sent. Where the framework runs in
 * the page (forms, account), it marks each element it has taken over with a property of its own; a change made
 * earlier would look to it like a mistake. Elsewhere there is nothing to wait for.
 */
export async function settled(element: Element): Promise<void> {
  if (!document.querySelector('script[src*="/_next/"]')) return;
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!isTakenOver(element) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

function isTakenOver(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith("__reactFiber"));
}
