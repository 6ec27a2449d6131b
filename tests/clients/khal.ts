import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

const FORMAT = "{uid}|{start-long-full}|{end-long-full}|{status}|{title}";

/** The calendar of a reader in Almaty, kept by khal in `folder`. */
export function openKhal(folder: string) {
  const kept = join(folder, "calendar");
  mkdirSync(kept, { recursive: true });
  const settings = join(folder, "khal.conf");
  writeFileSync(
    settings,
    `[calendars]\n[[portal]]\npath = ${kept}\n[sqlite]\npath = ${join(folder, "khal.db")}\n[locale]
local_timezone = Asia/Almaty\ndefault_timezone = Asia/Almaty\ntimeformat = %H:%M\ndateformat = %Y-%m-%d
longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
  );

  async function khal(...words: string[]): Promise<string> {
    const { code, out, complaints } = await runCommand("khal", ["-c", settings, ...words], folder);
    if (code !== 0 || complaints !== "") throw new Error(`khal ${words[0]} (${code}): ${complaints}${out}`);
    return out;
  }

  return {
    /** Takes a calendar file in, over what is there already. */
    async follow(text: string): Promise<void> {
      const file = join(folder, "followed.ics");
      writeFileSync(file, text);
      await khal("import", "--batch", "-a", "portal", file);
    },
    /** What the calendar shows of a year: by UID, from when to when on the reader's clock, status and title. */
    async shows(year: number): Promise<Record<string, string>> {
      const lines = (await khal("list", "-o", "-df", "", "--format", FORMAT, `${year}-01-01`, "365d")).split("\n");
      const events = lines.filter((line) => line.includes("|")).map((line) => line.split("|"));
      const entries = events.map(([uid = "", start, end, status = "", title]) => [
        uid,
        `${start} – ${end} ${status.trim()} ${title}`,
      ]);
      if (new Set(events.map(([uid]) => uid)).size !== events.length) throw new Error(`Doubled:\n${lines.join("\n")}`);
      return Object.fromEntries(entries);
    },
  };
}
