/** The fields of a form by name, as `typedValues` reads them. */
export type Fields = Record<string, string | string[]>;

type Row = Record<string, unknown>;
export type Nested = Record<string, unknown>;

const ROW = /^([A-Za-z]+)\.(\d{1,3})\.([A-Za-z]+)$/;
const GROUP = /^([A-Za-z]+)\.([A-Za-z]+)$/;
const PLAIN = /^[A-Za-z]+$/;

/**
 * Reads rows (`sessions.0.room`) and groups (`terms.mode`) out of a form's flat names. Rows in which nothing was
 * typed are dropped and the others counted anew, so that spare rows do no harm; fields of `prefilled` come with a
 * value of their own and do not make a row count. Names of any other shape are ignored.
 */
export function nestedForm(fields: Fields, prefilled: readonly string[] = []): Nested {
  const plain = new Map<string, unknown>();
  const groups = new Map<string, Map<string, unknown>>();
  const rows = new Map<string, Map<number, Map<string, unknown>>>();
  for (const [name, value] of Object.entries(fields)) {
    const [, list, index, field] = ROW.exec(name) ?? [];
    const [, group, member] = GROUP.exec(name) ?? [];
    if (list && index && field) entry(entry(rows, list), Number(index)).set(field, value);
    else if (group && member) entry(groups, group).set(member, value);
    else if (PLAIN.test(name)) plain.set(name, value);
  }
  for (const [group, members] of groups) plain.set(group, Object.fromEntries(members));
  for (const [list, byIndex] of rows) {
    const inOrder = [...byIndex].sort(([left], [right]) => left - right).map(([, row]) => row);
    plain.set(
      list,
      inOrder.filter((row) => isTyped(row, prefilled)).map((row): Row => Object.fromEntries(row)),
    );
  }
  return Object.fromEntries(plain);
}

/** The inverse of `nestedForm`: names as the form writes them. Null becomes empty text, undefined is left out. */
export function flatForm(nested: Nested): Fields {
  const fields = new Map<string, string | string[]>();
  const write = (name: string, value: unknown): void => {
    if (Array.isArray(value) && value.some((member) => typeof member === "object" && member !== null)) {
      for (const [index, row] of value.entries()) write(`${name}.${index}`, row);
    } else if (Array.isArray(value)) {
      fields.set(name, value.map(String));
    } else if (typeof value === "object" && value !== null) {
      for (const [member, inner] of Object.entries(value)) write(name === "" ? member : `${name}.${member}`, inner);
    } else if (value !== undefined) {
      fields.set(name, value === null ? "" : String(value));
    }
  };
  write("", nested);
  return Object.fromEntries(fields);
}

/** How many rows of a list the fields hold. */
export function rowCount(fields: Fields, list: string): number {
  const indexes = Object.keys(fields).flatMap((name) => {
    const match = ROW.exec(name);
    return match && match[1] === list ? [Number(match[2])] : [];
  });
  return indexes.length === 0 ? 0 : Math.max(...indexes) + 1;
}

function isTyped(row: Map<string, unknown>, prefilled: readonly string[]): boolean {
  return [...row].some(([field, value]) => {
    if (prefilled.includes(field)) return false;
    return Array.isArray(value) ? value.length > 0 : String(value).trim() !== "";
  });
}

function entry<Key, Inner, InnerValue>(map: Map<Key, Map<Inner, InnerValue>>, key: Key): Map<Inner, InnerValue> {
  let inner = map.get(key);
  if (!inner) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}
