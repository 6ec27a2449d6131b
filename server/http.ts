import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { env } from "@/lib/env.ts";
import { log } from "@/lib/log.ts";
import { readAddress } from "./cache/address.ts";
import type { PageCache } from "./cache/page-cache.ts";
import { serveDevMail } from "./dev-mail.ts";
import { serveMetrics } from "./metrics.ts";
import { StartFailure } from "./progress.ts";
import { standIn } from "./stand-in.ts";
import { isTooLarge, refuseTooLarge } from "./too-large.ts";

export type Readiness = () => Promise<boolean>;

const SAFE_METHODS = new Set(["GET", "HEAD"]);

/**
 * The one HTTP server: answers health checks itself, what is public from `cache` (none in development), makes forwarded
 * headers trustworthy and hands everything else to `pages`.
 */
export function createHttpServer(pages: RequestListener, isReady: Readiness, cache?: PageCache): Server {
  const server = createServer((request, response) => {
    if (!server.listening) response.setHeader("Connection", "close"); // on the way out
    answer(request, response, { pages, isReady, cache }).catch((error: unknown) => {
      log.error({ err: error, path: sectionOf(request) }, "request failed");
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
      response.end("Something went wrong on our side.\n");
    });
  });
  server.keepAliveTimeout = 65_000; // longer than the usual proxy's, which otherwise reuses what we just closed
  return server;
}

type Behind = { pages: RequestListener; isReady: Readiness; cache?: PageCache };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { pages, isReady, cache }: Behind,
): Promise<void> {
  request.url = readable(request);
  const path = pathOf(request);
  if (path === "/api/health/live") return tell(response, 200, "alive");
  if (path === "/api/health/ready") {
    const ready = await isReady();
    return tell(response, ready ? 200 : 503, ready ? "ready" : "not ready");
  }
  if (isForeignHost(request)) {
    // Joined, not resolved: resolved, a path such as //evil.example would lead there.
    const path = request.url?.startsWith("/") ? request.url : "/";
    response.writeHead(307, { Location: `${new URL(env().APP_URL).origin}${path}` }).end();
    return;
  }
  if (!takes(request)) {
    response.writeHead(405, { Allow: "GET, HEAD", "Content-Type": "text/plain", "Cache-Control": "no-store" });
    response.end("This address can only be read.\n");
    return;
  }
  if (isTooLarge(request)) return refuseTooLarge(request, response);
  const answered = cache?.answer(request, response);
  if (answered === true || (await answered)) return;
  if (path === "/metrics") return serveMetrics(request, response, cache);
  forwardTruthfully(request);
  if (await serveDevMail(request, response)) return;
  if (cache) {
    standIn(request, response, {
      missing: (locale) => cache.missingPage(locale),
      failed: (locale) => cache.failurePage(locale),
    });
  }
  await pages(request, response);
}

/**
 * An address whose escapes mean nothing (`/en/%ff`) is taken for what it looks like and so leads to the page that says that
 * nothing is there; the framework would fail on it.
 */
function readable(request: IncomingMessage): string {
  const { url = "/" } = request;
  const path = pathOf(request);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll("%", "%25") + url.slice(path.length);
  }
}

/** Pages that are the same for everyone hold no form; forms post to personal pages. No page knows any other method. */
function takes({ method = "", url = "/" }: IncomingMessage): boolean {
  if (SAFE_METHODS.has(method)) return true;
  if (url.startsWith("/api/")) return method !== "TRACE";
  return (method === "POST" || method === "OPTIONS") && !readAddress(url)?.locale;
}

/** Language and section of what was asked for. What follows may be a personal link's token and belongs in no log. */
function sectionOf(request: IncomingMessage): string {
  return pathOf(request).split("/", 3).join("/");
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}

function tell(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" }).end(`${text}\n`);
}

/**
 * On this machine only: somebody opened another name of it (localhost instead of 127.0.0.1), for which cookies
 * and the check of a form's origin would not hold, or a strange name was made to point here.
 */
function isForeignHost(request: IncomingMessage): boolean {
  const { APP_URL, loopback } = env();
  if (!loopback || !SAFE_METHODS.has(request.method ?? "")) return false;
  return `http://${request.headers.host}` !== APP_URL && request.headers.host !== new URL(APP_URL).host;
}

/**
 * Pages and form posts believe these headers: a form post with a forged Origin runs when X-Forwarded-Host is
 * forged to match. Unless a proxy in front is trusted to set them, they are ours.
 */
function forwardTruthfully(request: IncomingMessage): void {
  if (process.env.TRUST_PROXY === "1") return;
  const address = new URL(env().APP_URL);
  delete request.headers.forwarded;
  request.headers["x-forwarded-host"] = address.host;
  request.headers["x-forwarded-proto"] = address.protocol.slice(0, -1);
  request.headers["x-forwarded-port"] = address.port || (address.protocol === "https:" ? "443" : "80");
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
}

/** Opens the port, or says in words why it cannot. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((opened, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => failed(portFailure(error, port, host)));
    server.listen(port, host, opened);
  });
}

function portFailure(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") {
    return new StartFailure(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
  }
  if (error.code === "EACCES") return new StartFailure(`This user may not open port ${port}. Choose one above 1024.`);
  if (error.code === "EADDRNOTAVAIL") return new StartFailure(`This machine has no address ${host} (HOST).`);
  return error;
}

/** Takes no more requests and waits for those in flight, at most `patienceMs`. */
export async function closeServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((settle) => server.close(() => settle()));
  // A browser keeps its connection open after the answer; each is closed as soon as it has nothing in flight.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}
