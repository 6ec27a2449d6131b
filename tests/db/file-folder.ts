import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forgetEnv } from "@/lib/env.ts";

/** From here on the portal of this worker keeps its files in a new folder, which is given. */
export async function newFileFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "silk road files "));
  process.env.STORAGE_URL = `file:${folder}`;
  forgetEnv();
  return folder;
}
