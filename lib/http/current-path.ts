import "server-only";
import { headers } from "next/headers";

/** The path being shown, below the language and without query, as proxy.ts wrote it down. Personal pages only. */
export async function currentPath(): Promise<string> {
  const path = (await headers()).get("x-path") ?? "/";
  return `/${path.split("/").slice(2).join("/")}`;
}
