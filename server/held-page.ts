import type { ServerResponse } from "node:http";
import { log } from "@/lib/log.ts";

/** Pages are small; anything larger is passed on as it comes. */
const MOST_BYTES = 4 * 1024 * 1024;

type Hold = {
  /** Asked at the first piece, when status and type are known: whether this answer is held back at all. */
  wanted: () => boolean;
  /** Given the answer whole; sets the headers that follow from it and says what is sent instead. */
  finish: (whole: Buffer) => Buffer | Promise<Buffer>;
};

/** Says whether an answer is an HTML page. */
export const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader("content-type") ?? "").startsWith("text/html");

/**
 * Makes `response` keep what is written to it until the end, and send what `finish` makes of it. Others wrap these
 * methods after us (the framework's packing does), so ours stay in place and only change what they do.
 */
export function holdPage(response: ServerResponse, { wanted, finish }: Hold): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let released = false;
  const { write, end, flushHeaders, writeHead } = response;

  const isHeld = () => {
    if (released) return false;
    if (!response.headersSent && size < MOST_BYTES && wanted()) return true;
    released = true;
    for (const chunk of chunks.splice(0)) write.call(response, chunk, "utf8", () => undefined);
    return false;
  };
  // The framework sends its headers before the page is whole; here their length and packing are not known yet.
  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders.call(response);
  };
  // Its packing middleware writes them out with the first piece, whether it packs or not.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!isHeld()) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.statusCode = status;
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isHeld()) return Reflect.apply(write, response, [chunk, ...rest]);
    size += collect(chunks, chunk);
    const done = rest.find((argument) => typeof argument === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (!isHeld()) return Reflect.apply(end, response, [chunk, ...rest]);
    if (typeof chunk !== "function") collect(chunks, chunk);
    const send = (page: Buffer | string) => {
      released = true;
      end.call(response, page, "utf8");
    };
    Promise.resolve(finish(Buffer.concat(chunks.splice(0)))).then(send, (error: unknown) => {
      log.error({ err: error }, "a page could not be finished");
      response.statusCode = 500;
      send("Something went wrong on our side.\n");
    });
    return response;
  }) as typeof response.end;
}

function collect(chunks: Buffer[], chunk: unknown): number {
  if (chunk === undefined || chunk === null) return 0;
  const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
  chunks.push(bytes);
  return bytes.byteLength;
}
