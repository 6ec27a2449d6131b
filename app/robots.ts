import type { MetadataRoute } from "next";
import { publicAddress } from "@/lib/http/public-address.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";

// The address of this portal is a setting of the running process, not of the build.
export const dynamic = "force-dynamic";

/** Sections that are personal or lead nowhere without a person. */
const CLOSED = [
  "account",
  "applications",
  "apply",
  "desk",
  "invitations",
  "office",
  "register",
  "registrations",
  "sign-in",
  "tickets",
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/me", ...LOCALES.flatMap((locale) => CLOSED.map((section) => `/${locale}/${section}`))],
    },
    sitemap: publicAddress("/sitemap.xml"),
  };
}
