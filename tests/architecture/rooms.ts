import { type Import, importsOf, type Source } from "./imports.ts";

/** Where a file stands, as far as it decides what it may import. */
export type Room =
  | "app"
  | "components"
  | "feature components"
  | "actions"
  | "commands"
  | "queries"
  | "jobs"
  | "personal-data"
  | "templates"
  | "pure"
  | "lib"
  | "server"
  | "elsewhere";

const PURE = new Set(["rules", "policy", "schema"]);
const WORK = new Set(["actions", "commands", "queries", "jobs", "personal-data", "templates"]);

/** The room of a path without extension, such as `features/listings/commands/publish-listing`. */
export function roomOf(path: string): Room {
  const [top = "", , part = ""] = path.split("/");
  const name = part.replace(/\..*$/, "");
  if (top === "features") {
    if (name === "components") return "feature components";
    if (PURE.has(name)) return "pure";
    return WORK.has(name) ? (name as Room) : "elsewhere";
  }
  return top === "app" || top === "components" || top === "lib" || top === "server" ? top : "elsewhere";
}

/** docs/architecture.md, "Who may import whom": what each room may take from. */
const MAY_IMPORT: Record<Room, readonly Room[]> = {
  app: ["app", "components", "feature components", "queries", "actions", "pure", "lib"],
  components: ["components", "lib"],
  "feature components": ["components", "feature components", "actions", "pure", "lib"],
  actions: ["actions", "commands", "queries", "pure", "lib"],
  commands: ["commands", "queries", "personal-data", "pure", "lib", "templates"],
  queries: ["queries", "personal-data", "pure", "lib"],
  jobs: ["jobs", "commands", "queries", "personal-data", "pure", "lib", "templates"],
  "personal-data": ["personal-data", "queries", "pure", "lib", "templates"],
  templates: ["templates", "queries", "pure", "lib", "feature components"],
  pure: ["pure", "lib"],
  lib: ["lib"],
  server: ["server", "jobs", "commands", "queries", "templates", "pure", "lib"],
  elsewhere: [],
};

const DATABASE_ROOMS = new Set<Room>(["commands", "queries", "jobs", "personal-data", "server", "templates"]);

/** Every import that a room may not have. */
export function wrongImports(source: Source): string[] {
  const room = roomOf(source.path);
  if (room === "elsewhere") return [];
  return importsOf(source)
    .map((entry) => wrongImport(source.path, room, entry))
    .filter((complaint) => complaint !== null);
}

function wrongImport(path: string, room: Room, { target, typeOnly }: Import): string | null {
  const complaint = `${path} must not import ${target}`;
  if (target === "lib/db" || target.startsWith("prisma/generated/client")) {
    const mayRead = DATABASE_ROOMS.has(room) || path.startsWith("lib/auth/") || /^lib\/(db|rate-limit)\./.test(path);
    return mayRead || typeOnly ? null : complaint;
  }
  if (target.endsWith(".css")) return null;
  if (target.startsWith("app/") && room === "app") return sameSegment(path, target) ? null : complaint;
  const other = roomOf(target);
  if (other === "elsewhere") return null;
  // A component may say what shape a query's answer has; it may not ask.
  if (typeOnly && room === "feature components" && (other === "queries" || other === "templates")) return null;
  return MAY_IMPORT[room].includes(other) ? null : complaint;
}

/** A route takes only from its own folder or from one above it. */
function sameSegment(path: string, target: string): boolean {
  const folder = target.slice(0, target.lastIndexOf("/"));
  return path.startsWith(`${folder}/`) || path.slice(0, path.lastIndexOf("/")) === folder;
}
