import { benchLighthouse } from "./lighthouse.ts";
import { benchPublic } from "./public.ts";
import { benchRegistration } from "./registration.ts";
import { benchSearch } from "./search.ts";
import { benchStart } from "./start.ts";

// `npm run bench -- NAME`: measurements on this machine, each beside its peer in the same minute. Results and what they
// mean stand in docs/performance.md.

const BENCHES: Record<string, (words: readonly string[]) => Promise<unknown>> = {
  lighthouse: benchLighthouse,
  public: benchPublic,
  registration: benchRegistration,
  search: benchSearch,
  start: benchStart,
};

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (bench) await bench(process.argv.slice(3));
else {
  process.stderr.write(`\n  npm run bench -- NAME. There are: ${Object.keys(BENCHES).join(", ")}\n\n`);
  process.exitCode = 1;
}
