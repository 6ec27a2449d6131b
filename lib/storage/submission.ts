import { createHash } from "node:crypto";

/**
 * By what an upload is known when it is sent again: the key of its form, what it belongs to, and its bytes, as SHA-256 in hex. The same
 * form with another file is another upload, and nobody's key reaches what belongs to somebody else.
 */
export function submissionOf(subjectId: string, formKey: string, bytes: Uint8Array): string {
  const content = createHash("sha256").update(bytes).digest("hex");
  return createHash("sha256")
    .update(JSON.stringify([subjectId, formKey, content]))
    .digest("hex");
}

const LONGEST_KEY = 100;

/** The key that an upload's form was made with. */
export function formKeyIn(form: FormData): string {
  return String(form.get("key") ?? "").slice(0, LONGEST_KEY);
}
