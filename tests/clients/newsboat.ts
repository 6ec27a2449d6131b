import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { runCommand } from "./run-command.ts";

export type ReadItem = { guid: string; title: string; author: string; url: string; content: string };

/** A reader's newsboat that follows the feed at `address`, kept in `folder`. */
export function openNewsboat(folder: string, address: string) {
  const [settings, addresses, cache] = ["newsboat.conf", "urls", "cache.db"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(settings, "");
  writeFileSync(addresses, `${address}\n`);

  return {
    /** Asks for what is new; answers what newsboat says of it. */
    async reload(): Promise<string> {
      const words = ["-C", settings, "-u", addresses, "-c", cache, "-x", "reload", "print-unread"];
      const { code, out, complaints } = await runCommand("newsboat", words, folder);
      if (code !== 0) throw new Error(`newsboat (${code}): ${complaints}${out}`);
      return out.trim();
    },
    /** What it keeps, by id. */
    items(): ReadItem[] {
      const database = new DatabaseSync(cache, { readOnly: true });
      try {
        const items = database.prepare("SELECT guid, title, author, url, content FROM rss_item ORDER BY guid").all();
        return items as ReadItem[];
      } finally {
        database.close();
      }
    },
  };
}
