/** A form of the portal as a browser without script would send it: where to, and what it holds already. */
export type ReadForm = { url: string; fields: [name: string, value: string][] };

/** Reads the first form of a page that has a field of this name, with its hidden fields, among them the action's own. */
export async function readForm(url: string, field: string): Promise<ReadForm> {
  const page = await fetch(url);
  const html = await page.text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((candidate) => candidate.includes(`name="${field}"`));
  if (!form) throw new Error(`No form with the field ${field} at ${url} (${page.status}).`);
  const fields = (form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((input): [string, string] => [
    attribute(input, "name"),
    attribute(input, "value"),
  ]);
  return { url, fields };
}

function attribute(tag: string, name: string): string {
  const value = tag.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** Answers of a server that ended in neither success nor a refusal. */
export class UnexpectedAnswer extends Error {}

/**
 * Sends a form, with these values over what it holds, from a network address of its own. Answers where the portal leads
 * on success; null when it shows the form again. Anything else is an UnexpectedAnswer.
 */
export async function postForm(form: ReadForm, values: Record<string, string>): Promise<string | null> {
  const body = new FormData();
  for (const [name, value] of form.fields) if (!(name in values)) body.append(name, value);
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  const response = await fetch(form.url, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { Origin: new URL(form.url).origin, "X-Forwarded-For": networkAddress() },
  });
  const answer = await response.text();
  if (response.status === 303) return response.headers.get("location");
  if (response.status === 200) return null;
  throw new UnexpectedAnswer(`${response.status} ${answer.slice(0, 200)}`);
}

/** One of the addresses kept for documentation (RFC 3849): each attempt is somebody else's, as in a real rush. */
function networkAddress(): string {
  const groups = crypto.getRandomValues(new Uint16Array(4));
  return `2001:db8::${[...groups].map((group) => group.toString(16)).join(":")}`;
}
