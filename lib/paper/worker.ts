import { resolve } from "node:path";
import { parentPort } from "node:worker_threads";
import type { Made } from "../serial-thread.ts";
import { legible } from "../social-picture/legible.ts";
import { openTypesetter, type Typesetter } from "../typst/typesetter.ts";
import type { Paper } from "./paper.ts";
import { typstPaper } from "./typst-paper.ts";

// A thread of its own, which lib/paper/press.ts starts. Node runs this file as it stands, without a bundler.

let opened: Promise<Typesetter | null> | undefined;

async function set(paper: Paper): Promise<Uint8Array> {
  opened ??= openTypesetter("lib/paper");
  const typesetter = await opened;
  if (!typesetter) throw new Error("Typst has no binary for this platform.");
  const { compiler, canDraw } = typesetter;
  const result = compiler.compile({
    mainFilePath: resolve(`lib/paper/${paper.kind}.typ`),
    inputs: { paper: JSON.stringify(typstPaper(paper, (text) => legible(text, canDraw))) },
  });
  const document = result.result;
  if (!document) throw new Error(`Typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
  const pdf = new Uint8Array(compiler.pdf(document));
  compiler.evictCache(3); // or what was set before stays in memory for good
  return pdf;
}

parentPort?.on("message", (paper: Paper) => {
  set(paper).then(
    (made) => parentPort?.postMessage({ made } satisfies Made),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies Made),
  );
});
