import "server-only";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale, type Locale } from "./locales.ts";

/** The language named in an address; 404 when it is none of ours. Also makes it the language of this rendering. */
export function readLocale(segment: string): Locale {
  if (!isLocale(segment)) notFound();
  setRequestLocale(segment);
  return segment;
}
