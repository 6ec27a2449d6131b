import type { FieldError } from "@/lib/text/zod.ts";
import type { Slot } from "./shown.ts";

/** What came with a form that asks answers, before anything of it is believed. */
export type SentAnswers = {
  /** The version that the page asked. */
  versionId: string;
  /** Of a page that asks one person of a delegation: the keys of the questions that it asked, as `askedKeys` joins them. */
  askedKeys: string;
  /** Numbers of the people who come, in the order of the attendees. */
  people: readonly Slot[];
  texts: ReadonlyMap<string, readonly string[]>;
  files: ReadonlyMap<string, Uint8Array>;
  /** Names of files that were not read because they are larger than any may be. */
  tooLarge: ReadonlySet<string>;
};

/** What is sent where no form is asked. */
export const NOTHING_SENT: SentAnswers = {
  versionId: "",
  askedKeys: "",
  people: [],
  texts: new Map(),
  files: new Map(),
  tooLarge: new Set(),
};

/** Ticked beside an answer that is kept unseen, to have it removed. */
export function removalName(name: string): string {
  return `${name}.remove`;
}

export const MOST_FILE_BYTES = 4 * 1024 * 1024;

const ANSWER = /^answers\.(?:all|\d{1,3})\.q\d{1,6}(?:\.remove)?$/;

/** Takes the answers out of a form; everything of another name is left alone. Files larger than four megabytes are not read. */
export async function sentAnswers(form: FormData, people: readonly Slot[]): Promise<SentAnswers> {
  const texts = new Map<string, string[]>();
  const files = new Map<string, Uint8Array>();
  const tooLarge = new Set<string>();
  for (const [name, value] of form) {
    if (!ANSWER.test(name)) continue;
    if (typeof value === "string") texts.set(name, [...(texts.get(name) ?? []), value]);
    else if (value.size > MOST_FILE_BYTES) tooLarge.add(name);
    else if (value.size > 0) files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  const text = (name: string) => String(form.get(name) ?? "");
  return { versionId: text("formVersion"), askedKeys: text("askedKeys"), people, texts, files, tooLarge };
}

/** What is said beside files that came with a form which is shown once more: a browser does not send them again. */
export function filesAgain({ files }: Pick<SentAnswers, "files">): Record<string, FieldError> {
  return Object.fromEntries([...files.keys()].map((name) => [name, "chooseFileAgain"]));
}
