import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Headers that hold for every answer; the content security policy depends on the page and comes from proxy.ts. */
const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** A door reads tickets with the camera; a page is under the policy that its document came with, so links there are whole loads. */
const AT_THE_DOOR = [{ key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=(), payment=()" }];

/** Nothing may be framed but what is made for it; that says itself who may (app/embed). */
const UNFRAMED = [{ key: "X-Frame-Options", value: "DENY" }];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Title and description stand in the head for everybody: else the framework sends them later, into the body, where they
  // are no valid HTML and no title without script.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run check`, with a compiler that Next does not know yet.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "sharp",
    "react-email",
    "nodemailer",
    "pino",
    "@prisma/client",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  experimental: {
    globalNotFound: true,
    // As lib/forms/most-sent.ts says: beyond it both cut off what was sent, and the page would fail.
    serverActions: { bodySizeLimit: "25mb" },
    proxyClientMaxBodySize: "25mb",
  },
  // Decided when the program is built, never when it runs: only the race test's own build has the lock off.
  env: { SILK_ROAD_TEST_UNLOCKED: process.env.SILK_ROAD_TEST_UNLOCKED === "1" ? "1" : "" },
  headers: async () => [
    { source: "/:path*", headers: HEADERS },
    { source: "/:locale/desk/:institution/listings/:id/door", headers: AT_THE_DOOR },
    { source: "/((?!embed/).*)", headers: UNFRAMED },
  ],
};

export default withNextIntl(config);
