import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { entityTag, namesTag, tagOfForm } from "@/lib/http/entity-tag.ts";
import { type Encoding, preferredEncoding } from "./encoding.ts";

const packers: Record<Exclude<Encoding, "identity">, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
  // Level 6 packs a page nearly as small as the best level, in two or three milliseconds, once.
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

const PACKABLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|manifest|javascript)|image\/svg)/;
/** Below this, headers weigh more than what packing saves. */
const WORTH_PACKING_BYTES = 500;

/** What is sent of an answer in one encoding; headers flat, as Node writes them fastest. */
type Form = { bytes: Buffer; tag: string | null; headers: string[]; unchangedHeaders: string[] };

export type AnswerHeaders = readonly (readonly [name: string, value: string])[];

/**
 * A whole answer in memory, the same for everyone who asks: packed once in each form that somebody takes, under a
 * strong tag of its own, and not sent again to who has it.
 */
export class Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: Buffer;
  readonly isPackable: boolean;
  /** Of its bytes as they were drawn; null when there is nothing to be known again. */
  #tag: string | null | undefined;
  /** Milliseconds since 1970; not a number when it does not say. */
  readonly #changedAt: number;
  readonly #forms = new Map<Encoding, Form | Promise<Form>>();

  /** `headers` without those that follow from the form: length, encoding, tag. `tag` is a strong one that these bytes already have. */
  constructor(status: number, headers: AnswerHeaders, body: Buffer, tag?: string) {
    this.status = status;
    this.#tag = status === 200 ? tag : null;
    this.headers = headers;
    this.body = body;
    const type = this.header("content-type") ?? "";
    this.#changedAt = Date.parse(this.header("last-modified") ?? "");
    this.isPackable = body.byteLength >= WORTH_PACKING_BYTES && PACKABLE.test(type);
  }

  header(name: string): string | undefined {
    return this.headers.find(([each]) => each.toLowerCase() === name)?.[1];
  }

  /** Sends it; says whether the asker had it already. At once when the form is there. */
  send(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> {
    const encoding = this.isPackable ? preferredEncoding(request.headers["accept-encoding"]) : "identity";
    const form = this.#forms.get(encoding) ?? this.#pack(encoding);
    return form instanceof Promise
      ? form.then((made) => this.#write(made, request, response))
      : this.#write(form, request, response);
  }

  #write({ bytes, tag, headers, unchangedHeaders }: Form, request: IncomingMessage, response: ServerResponse): boolean {
    if (tag !== null && this.#isKnown(request, tag)) {
      response.writeHead(304, unchangedHeaders).end();
      return true;
    }
    response.writeHead(this.status, headers);
    if (request.method === "HEAD") response.end();
    else response.end(bytes);
    return false;
  }

  /** A tag decides alone, and only without one a date does (RFC 9110, 13.2.2). */
  #isKnown({ headers }: IncomingMessage, tag: string): boolean {
    if (headers["if-none-match"] !== undefined) return namesTag(headers["if-none-match"], tag);
    const since = headers["if-modified-since"];
    return since !== undefined && this.#changedAt <= Date.parse(since);
  }

  #pack(encoding: Encoding): Form | Promise<Form> {
    if (encoding === "identity") return this.#keep(encoding, this.body);
    const packing = packers[encoding](this.body).then((bytes) => this.#keep(encoding, bytes));
    packing.catch(() => this.#forms.delete(encoding));
    this.#forms.set(encoding, packing);
    return packing;
  }

  #keep(encoding: Encoding, bytes: Buffer): Form {
    if (this.#tag === undefined) this.#tag = entityTag(this.body);
    const tag = this.#tag === null || encoding === "identity" ? this.#tag : tagOfForm(this.#tag, encoding);
    const vary: string[] = this.isPackable ? ["Vary", "Accept-Encoding"] : [];
    const tagged: string[] = tag === null ? [] : ["ETag", tag];
    const form = {
      bytes,
      tag,
      headers: [
        ...this.headers.flat(),
        ...vary,
        ...tagged,
        ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
        "Content-Length",
        String(bytes.byteLength),
      ],
      unchangedHeaders: [
        ...this.headers.filter(([name]) => KEPT_UNCHANGED.has(name.toLowerCase())).flat(),
        ...vary,
        ...tagged,
      ],
    };
    this.#forms.set(encoding, form);
    return form;
  }
}

/** What a 304 says again (RFC 9110, 15.4.5). */
const KEPT_UNCHANGED = new Set(["cache-control", "cdn-cache-control", "content-location", "expires", "last-modified"]);
