import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales.ts";
import { HtmlDocument } from "./html-document.tsx";
import { InterfaceText } from "./interface-text.tsx";
import { PageFrame } from "./page-frame.tsx";

type PersonalDocumentProps = {
  locale: Locale;
  /** What stands above the frame. */
  above?: ReactNode;
  children: ReactNode;
};

/** A whole page that depends on who asks, in the portal's ordinary frame: forms, account, personal links. */
export function PersonalDocument({ locale, above, children }: PersonalDocumentProps) {
  return (
    <HtmlDocument locale={locale}>
      {above}
      <PageFrame locale={locale}>
        <InterfaceText locale={locale}>{children}</InterfaceText>
      </PageFrame>
    </HtmlDocument>
  );
}
