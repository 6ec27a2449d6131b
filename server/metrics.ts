import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Registry } from "prom-client";
import { env } from "@/lib/env.ts";
import { metrics } from "@/lib/metrics.ts";
import type { PageCache } from "./cache/page-cache.ts";

/**
 * Figures for Prometheus at /metrics. With METRICS_TOKEN for whoever sends it; without one only where the portal is
 * this machine's own: behind a proxy everybody comes from this machine.
 */
export async function serveMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  cache: PageCache | undefined,
): Promise<void> {
  const { METRICS_TOKEN, loopback } = env();
  const isOpen =
    METRICS_TOKEN === "" ? loopback : isSame(request.headers.authorization ?? "", `Bearer ${METRICS_TOKEN}`);
  if (!isOpen || request.method !== "GET") {
    response.writeHead(404, { "Content-Type": "text/plain", "Cache-Control": "no-store" }).end("Nothing is here.\n");
    return;
  }
  // A process that only works in the background has no cache, and figures all the same.
  const registry = Registry.merge(cache ? [cache.figures.registry, metrics] : [metrics]);
  const text = await registry.metrics();
  response.writeHead(200, { "Content-Type": registry.contentType, "Cache-Control": "no-store" }).end(text);
}

/** Compares in a time that tells nothing. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
