export type Encoding = "br" | "gzip" | "identity";

/** Browsers send a handful of different headers; each is read once. */
const read = new Map<string, Encoding>();
const MOST_REMEMBERED = 200;

/**
 * The form that a request likes best (RFC 9110, 12.5.3), of several that it likes alike the smallest; what has a weight of nought
 * is refused.
 */
export function preferredEncoding(header: string | string[] | undefined): Encoding {
  const text = String(header ?? "");
  const known = read.get(text);
  if (known) return known;
  const encoding = choose(text);
  if (read.size < MOST_REMEMBERED && text.length < 200) read.set(text, encoding);
  return encoding;
}

function choose(header: string): Encoding {
  const taken = new Map(
    header.split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
    }),
  );
  const weightOf = (name: string) => taken.get(name) ?? taken.get("*") ?? 0;
  // Whatever does not say so takes a plain answer, but likes it less than what it names.
  const plain = taken.get("identity") ?? 0;
  const [best] = (["br", "gzip"] as const).toSorted((one, other) => weightOf(other) - weightOf(one));
  return best && weightOf(best) > 0 && weightOf(best) >= plain ? best : "identity";
}
