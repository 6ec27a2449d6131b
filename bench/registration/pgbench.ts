import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findCommand, installPackages } from "@/server/packages.ts";
import { StartFailure } from "@/server/progress.ts";
import { CLIENTS } from "./storm.ts";

const run = promisify(execFile);

/** A statement as the database got it. */
export type Sent = { query: string; params: string };

/** PostgreSQL's own load generator, installed where that can be done. */
export async function preparePgbench(): Promise<void> {
  if (!findCommand("pgbench")) await installPackages(["postgresql-client"]);
  if (!findCommand("pgbench")) throw new StartFailure("Measuring needs pgbench: apt-get install postgresql-client");
}

/** Statements per second of the same statement, sent by pgbench for so many seconds. */
export async function pgbench(connectionString: string, script: string, seconds: number): Promise<number> {
  const file = join(mkdtempSync(join(tmpdir(), "silk-road-pgbench-")), "register.sql");
  writeFileSync(file, script);
  const words = [
    "-n",
    "-M",
    "prepared",
    "-c",
    `${CLIENTS}`,
    "-j",
    "1",
    "-T",
    `${seconds}`,
    "-f",
    file,
    connectionString,
  ];
  const { stdout } = await run("pgbench", words);
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? [];
  const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1];
  if (rate === undefined || (failed !== undefined && failed !== "0")) throw new Error(stdout);
  return Number(rate);
}

/**
 * A script that sends the statement `one` again and again. What is another in `two`, the same sent for somebody else, is made anew
 * each time: identifiers, keys and addresses.
 */
export function scriptOf(one: Sent, two: Sent): string {
  const [values, others] = [JSON.parse(one.params), JSON.parse(two.params)] as [unknown[], unknown[]];
  const made: string[] = [];
  const literals = values.map((value, place) => literal(value, others[place], made));
  const text = one.query.replace(/\$(\d+)/g, (_dollar, number) => literals[Number(number) - 1] ?? "NULL");
  return `\\set r random(1, 9000000000000000000)\n${text};\n`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function literal(value: unknown, other: unknown, made: string[]): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    const others = Array.isArray(other) ? other : [];
    if (value.length === 0) return "'{}'";
    return `ARRAY[${value.map((one, place) => literal(one, others[place], made)).join(", ")}]`;
  }
  const text = String(value);
  if (text === other) return quoted(text);
  if (!made.includes(text)) made.push(text);
  const anew = `md5('${made.indexOf(text)}-' || :r::text)`;
  return UUID.test(text) ? `${anew}::uuid::text` : `left(${anew}, ${text.length})`;
}
