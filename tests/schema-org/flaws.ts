import { missing } from "./required.ts";
import { Vocabulary } from "./vocabulary.ts";

const vocabulary = new Vocabulary();

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const TIME = /^\d{2}:\d{2}(:\d{2})?$/;

/** What a text may be, by the name of the range. */
const LITERALS: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === "string" && value.trim() !== "",
  URL: (value) => typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value.replace(/[{}]/g, "")),
  Date: (value) => typeof value === "string" && DATE.test(value),
  DateTime: (value) => typeof value === "string" && DATE_TIME.test(value),
  Time: (value) => typeof value === "string" && TIME.test(value),
  Number: (value) => typeof value === "number" && Number.isFinite(value),
  Integer: (value) => typeof value === "number" && Number.isInteger(value),
  Boolean: (value) => typeof value === "boolean",
};

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
export const typesOf = (node: Node): string[] => listOf(node["@type"]).map(String);

/**
 * What is wrong with a description in the words of schema.org: unknown types, properties that do not belong to the type
 * or were replaced by others, values outside a property's range, and what search engines require and is missing.
 */
export function flaws(node: unknown, path = ""): string[] {
  if (!isNode(node)) return [`${path || "it"} is no description`];
  const types = typesOf(node);
  const here = `${path}${types.join("+")}`;
  const unknown = types.filter((type) => !vocabulary.knows(type));
  if (unknown.length > 0) return [`${here}: no such type`];
  const found = Object.entries(node).flatMap(([name, value]) => {
    if (name === "@reverse") return reverseFlaws(value, types, here);
    if (name.startsWith("@")) return [];
    if (name === "query-input") return []; // not a property: schema.org's way to write the inputs of an action
    return propertyFlaws(types, name, value, here);
  });
  return [
    ...found,
    ...types.flatMap((type) => missing(vocabulary.ancestry(type), node).map((what) => `${here}: ${what}`)),
  ];
}

function propertyFlaws(types: string[], name: string, value: unknown, here: string): string[] {
  const property = types.map((type) => vocabulary.property(type, name)).find(Boolean);
  if (!property) return [`${here}.${name}: not a property of this type`];
  if (property.isDeprecated) return [`${here}.${name}: replaced by another property`];
  if (Array.isArray(value) && value.length === 0) return [`${here}.${name}: says nothing`];
  return listOf(value).flatMap((single) => {
    if (!isNode(single)) {
      return fitsLiteral(property.range, single) ? [] : [`${here}.${name}: ${JSON.stringify(single)} does not fit`];
    }
    const fits = typesOf(single).some((type) => property.range.some((wanted) => vocabulary.ancestry(type).has(wanted)));
    return fits ? flaws(single, `${here}.${name} > `) : [`${here}.${name}: no ${typesOf(single)} may stand there`];
  });
}

/** `@reverse` says that this is the value of another's property. */
function reverseFlaws(value: unknown, types: string[], here: string): string[] {
  return Object.entries(value as Node).flatMap(([name, subject]) => {
    const [subjectType = ""] = isNode(subject) ? typesOf(subject) : [];
    const range = vocabulary.property(subjectType, name)?.range ?? [];
    const fits = types.some((type) => range.some((wanted) => vocabulary.ancestry(type).has(wanted)));
    return fits ? flaws(subject, `${here} < ${name} `) : [`${here} is no value of ${subjectType}.${name}`];
  });
}

function fitsLiteral(range: string[], value: unknown): boolean {
  return range.some((name) => {
    const members = vocabulary.enumeration(name);
    if (members && typeof value === "string" && members.has(value)) return true;
    return LITERALS[name]?.(value) ?? false;
  });
}
