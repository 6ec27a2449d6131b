import type { IncomingMessage, ServerResponse } from "node:http";
import { MOST_BODY_BYTES } from "@/lib/forms/most-sent.ts";
import { addressLocale } from "./stand-in.ts";

/** Beyond so many times the most that is taken, nobody waits for the end of it. */
const PATIENCE = 8;

/** Whether a request brings more than the framework reads. It would cut it off, and the page would fail without a word. */
export function isTooLarge({ method, headers }: IncomingMessage): boolean {
  return method === "POST" && Number(headers["content-length"] ?? 0) > MOST_BODY_BYTES;
}

/**
 * Says that what was sent is too large: a page of ours to a browser, by itself to a machine. Only once all of it came, and is forgotten: a
 * browser that is answered while it still sends shows an error of its own.
 */
export async function refuseTooLarge(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > PATIENCE * MOST_BODY_BYTES) request.destroy();
  });
  await new Promise<void>((settle) => {
    request.on("end", settle);
    request.on("close", settle);
  });
  if (request.destroyed && !request.complete) return;
  response.setHeader("Cache-Control", "no-store");
  if (request.url?.startsWith("/api/")) {
    response.writeHead(413, { "Content-Type": "text/plain" }).end("This is more than can be sent at once.\n");
  } else {
    response.writeHead(303, { Location: `/${addressLocale(request)}/too-large` }).end();
  }
}
