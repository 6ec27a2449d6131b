import { rebuildIndex } from "@/features/listings/commands/rebuild-index.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { say } from "./progress.ts";

/** Whoever can run a command on the portal's machine. */
export const OPERATOR: Viewer = { ...ANONYMOUS, isOffice: true };

const TELL_EVERY_MS = 2_000;

/** `npm run search:rebuild`: writes the search index anew, while the portal runs, and shows how far it is. */
export async function rebuildSearch(): Promise<void> {
  const began = Date.now();
  let told = began;
  const done = await rebuildIndex(OPERATOR, (count, total) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    const perSecond = Math.round((count * 1000) / (told - began));
    say(`… ${count} of ${total} listings, ${perSecond} a second`);
  });
  say(`✓ Search index written anew: ${done} listings, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
