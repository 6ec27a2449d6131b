import "server-only";
import { headers } from "next/headers";

/** The network address a request came from, as the server wrote it down (server/forwarded.ts); for rate limits only. */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",")[0]?.trim() || "unknown";
}
