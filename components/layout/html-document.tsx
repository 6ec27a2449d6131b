import type { ReactNode } from "react";
import "@/app/globals.css";
import { direction, type Locale } from "@/lib/i18n/locales.ts";

/** The root of every page. `enhance.js` adds what script can add to a page that is whole without it. */
export function HtmlDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} dir={direction(locale)} suppressHydrationWarning>
      <head>
        <script type="module" src="/enhance/enhance.js" fetchPriority="low" data-own="" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
