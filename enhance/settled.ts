const POLL_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 5000;

/**
 * Waits until nobody else is going to compare the page with what the server sent. Where the framework runs in the
 * page (forms, account, desk), it may begin that more than once, and components/layout/hydration-signal.tsx tells when
 * it is done; a change made earlier would look to it like a mistake. Elsewhere there is nothing to wait for.
 */
export async function settled(): Promise<void> {
  if (!document.querySelector('script[src*="/_next/"]')) return;
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (document.documentElement.dataset.hydrated === undefined && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
