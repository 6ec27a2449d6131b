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
  "contact",
  "delegates",
  "desk",
  "erased",
  "inquiries",
  "invitations",
  "letters",
  "office",
  "office-invitation",
  "translating",
  "translator-invitations",
  "register",
  "registrations",
  "report",
  "saved-searches",
  "sign-in",
  "tickets",
  "verify",
];

/** Everything public may be read; feeds stand under /api because they are for machines, which these are. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/feeds/"],
      disallow: ["/api/", ...LOCALES.flatMap((locale) => CLOSED.map((section) => `/${locale}/${section}`))],
    },
    sitemap: publicAddress("/sitemap.xml"),
  };
}
