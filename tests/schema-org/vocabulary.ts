import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A property of schema.org: what may stand there, and whether a newer word has taken its place. */
export type Property = { range: string[]; isDeprecated: boolean };

/**
 * Types, properties and enumerations of schema.org, read from schema-dts, which is generated from the vocabulary itself.
 * Its types check what we write by hand; this checks what comes out, spread together at run time.
 */
export class Vocabulary {
  private readonly parents = new Map<string, string[]>();
  private readonly own = new Map<string, Map<string, Property>>();
  private readonly members = new Map<string, Set<string>>();

  constructor(
    declarations = readFileSync(createRequire(import.meta.url).resolve("schema-dts/dist/schema.d.ts"), "utf8"),
  ) {
    let type = "";
    let comment = "";
    for (const line of declarations.split("\n")) {
      const opened = /^(?:export )?interface (\w+?)(Base|Leaf) extends (.+) \{$/.exec(line);
      if (opened) {
        type = opened[1] ?? "";
        this.addParents(type, opened[3] ?? "");
      } else if (line.startsWith("export type ")) this.addUnion(line);
      else if (/^\s*(\/\*\*|\*)/.test(line)) comment += line;
      else {
        this.addProperty(type, line, comment);
        comment = "";
      }
    }
  }

  private addParents(type: string, bases: string): void {
    const named = [...bases.matchAll(/(\w+)Base\b/g)].map(([, name = ""]) => name).filter((name) => name !== type);
    this.parents.set(type, [...(this.parents.get(type) ?? []), ...named]);
  }

  private addProperty(type: string, line: string, comment: string): void {
    const found = /^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/.exec(line);
    if (!found) return;
    const properties = this.own.get(type) ?? new Map<string, Property>();
    properties.set(found[1] ?? "", {
      range: (found[2] ?? "").split(" | "),
      isDeprecated: comment.includes("@deprecated"),
    });
    this.own.set(type, properties);
  }

  /** `export type Place = PlaceLeaf | AdministrativeArea | …`: what else is one; or the members of an enumeration. */
  private addUnion(line: string): void {
    const [, name = "", values = ""] = /^export type (\w+) = (.+);$/.exec(line) ?? [];
    for (const kind of values.split(" | ").filter((value) => /^[A-Z]\w+$/.test(value) && !value.endsWith("Leaf"))) {
      this.parents.set(kind, [...(this.parents.get(kind) ?? []), name]);
    }
    const members = [...values.matchAll(/"(https:\/\/schema\.org\/\w+)"/g)].map(([, member = ""]) => member);
    if (members.length > 0) this.members.set(name, new Set(members));
  }

  knows(type: string): boolean {
    return this.parents.has(type);
  }

  /** The type and everything above it. */
  ancestry(type: string): Set<string> {
    const seen = new Set<string>();
    const open = [type];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(this.parents.get(next) ?? []));
    }
    return seen;
  }

  property(type: string, name: string): Property | undefined {
    for (const ancestor of this.ancestry(type)) {
      const found = this.own.get(ancestor)?.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** Whole addresses of an enumeration's members; nothing when it is none. */
  enumeration(name: string): Set<string> | undefined {
    return this.members.get(name);
  }
}
