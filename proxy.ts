import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env.ts";
import { contentSecurityPolicy, isPersonalPath } from "@/lib/http/content-security-policy.ts";
import { isOwnOrigin } from "@/lib/http/same-origin.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { preferredLocale } from "@/lib/i18n/preferred-locale.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Stands before every page: the reader's language, requests from elsewhere, the content security policy. */
export function proxy(request: NextRequest): NextResponse {
  if (!SAFE_METHODS.has(request.method) && !isOwnOrigin(request.headers.get("origin"), env().APP_URL)) {
    return new NextResponse("This form was sent from another site.", { status: 403 });
  }
  if (request.nextUrl.pathname === "/") return toReadersLanguage(request);
  return withPolicy(request);
}

function toReadersLanguage(request: NextRequest): NextResponse {
  const chosen = request.cookies.get("locale")?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers.get("accept-language"));
  return NextResponse.redirect(new URL(`/${locale}`, env().APP_URL), {
    status: 307,
    headers: { Vary: "Accept-Language, Cookie", "Cache-Control": "private, no-store" },
  });
}

function withPolicy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname);
  // A form that was sent without script: its page is the answer. With script the framework names the action.
  const isPosted = request.method === "POST" && !request.headers.has("next-action");
  headers.set("x-posted", isPosted ? "1" : "");
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (env().APP_URL.startsWith("https:")) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  if (isPersonalPath(request.nextUrl.pathname)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/|covers/|files/|attachments/|logos/|map/|embed/|enhance/|fonts/|.*\\.(?:svg|png|ico|txt|xml|woff2)$).*)",
  ],
};
