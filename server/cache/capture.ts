import { IncomingMessage, type OutgoingHttpHeaders, type RequestListener, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { env } from "@/lib/env.ts";

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** A page that takes longer is given up; whoever waits is told so. */
const PATIENCE_MS = 30_000;

/**
 * Asks `pages` for an address in this process and keeps what it answers. The request is nobody's: no cookie, no
 * language, no way of packing, so that the answer can be everybody's; and no asker who goes away ends it for others.
 */
export function capture(pages: RequestListener, path: string): Promise<Captured> {
  const address = new URL(env().APP_URL);
  const socket = new Socket();
  const request = new IncomingMessage(socket);
  Object.assign(request, { method: "GET", url: path, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1 });
  request.headers = {
    host: address.host,
    "x-forwarded-host": address.host,
    "x-forwarded-proto": address.protocol.slice(0, -1),
    "x-forwarded-port": address.port || (address.protocol === "https:" ? "443" : "80"),
  };
  request.push(null);
  return new Promise<Captured>((settle, failed) => {
    const impatience = setTimeout(() => failed(new Error("The page took too long.")), PATIENCE_MS);
    const response = new CapturedResponse(request, (captured) => {
      clearTimeout(impatience);
      settle(captured);
    });
    Promise.resolve(pages(request, response)).catch((error: unknown) => {
      clearTimeout(impatience);
      failed(error);
    });
  });
}

/** An answer that goes nowhere but into memory. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly #settle: (captured: Captured) => void;

  constructor(request: IncomingMessage, settle: (captured: Captured) => void) {
    super(request);
    this.#settle = settle;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    // Set one by one, so that they can be read back; Node forgets those that come with the head.
    const headers = rest.find((argument) => typeof argument === "object" && argument !== null);
    for (const [name, value] of headerPairs(headers)) this.setHeader(name, value);
    return super.writeHead(status);
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#collect(chunk);
    callBack(rest);
    return true;
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (this.finished) return this;
    if (typeof chunk !== "function") this.#collect(chunk);
    this.finished = true;
    this.#settle({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) });
    queueMicrotask(() => {
      this.emit("finish");
      this.emit("close");
      callBack([chunk, ...rest]);
    });
    return this;
  }

  #collect(chunk: unknown): void {
    if (typeof chunk === "string") this.#chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}

type HeaderValue = number | string | readonly string[];

function headerPairs(headers: unknown): [string, HeaderValue][] {
  if (!headers) return [];
  if (!Array.isArray(headers)) return Object.entries(headers as Record<string, HeaderValue>);
  if (Array.isArray(headers[0])) return headers as [string, HeaderValue][];
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[String(name), headers[index + 1] as HeaderValue]] : []));
}

function callBack(candidates: unknown[]): void {
  const done = candidates.find((argument) => typeof argument === "function") as (() => void) | undefined;
  if (done) queueMicrotask(done);
}
