import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { fold } from "@/lib/text/fold.ts";
import { parentDomains } from "@/lib/text/mail-domains.ts";

type Entry = { id: string; name: string; country: string; webPage: string; domains: string[] };

/**
 * Fills the register of universities from data/universities.tsv.gz when it is empty, and answers how many
 * entries it wrote. All rows go over in two statements: one by one they would take a minute.
 */
export async function loadRegister(): Promise<number> {
  if (await database().registerEntry.findFirst({ select: { id: true } })) return 0;
  const packed = await readFile(resolve("data/universities.tsv.gz"));
  const entries = parseRegister((await promisify(gunzip)(packed)).toString("utf8"));
  const domains = entries.flatMap((entry) => entry.domains.map((domain) => ({ domain, entryId: entry.id })));
  await transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO register_entry (id, name, country_code, web_page, search_name)
      SELECT * FROM unnest(
        ${entries.map((entry) => entry.id)}::uuid[], ${entries.map((entry) => entry.name)}::text[],
        ${entries.map((entry) => entry.country)}::text[], ${entries.map((entry) => entry.webPage)}::text[],
        ${entries.map((entry) => fold(entry.name).slice(0, 400))}::text[])`;
    await tx.$executeRaw`
      INSERT INTO register_domain (domain, entry_id)
      SELECT * FROM unnest(
        ${domains.map((row) => row.domain)}::text[], ${domains.map((row) => row.entryId)}::uuid[])`;
  });
  return entries.length;
}

/** Rows of `name, country, domains, web page` under a heading; one entry per name and country. */
export function parseRegister(text: string): Entry[] {
  const entries = new Map<string, Entry>();
  for (const line of text.split("\n").slice(1)) {
    const [name, country, domains, webPage] = line.split("\t").map((field) => field.trim());
    if (!name || !country || !domains) continue;
    const key = `${country}\t${name}`;
    const entry = entries.get(key) ?? { id: newId(), name, country, webPage: webPage ?? "", domains: [] };
    const listed = domains
      .toLowerCase()
      .split(/[\s,;|]+/)
      .filter(Boolean);
    entry.domains = [...new Set([...entry.domains, ...listed, ...listed.flatMap(behindMailHost)])];
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** Some universities are listed by the host of their mail only; whoever has that also has the domain it stands in. */
function behindMailHost(domain: string): string[] {
  const bare = /^e?mail\.(.+\..+)$/.exec(domain)?.[1];
  return bare ? parentDomains(bare).slice(0, 1) : [];
}
