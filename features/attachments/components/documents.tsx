import { getTranslations } from "next-intl/server";
import { Section } from "@/features/listings/components/public/section.tsx";
import type { ListingView } from "@/features/listings/components/public/view.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { withNoBreaks } from "@/lib/text/no-break.ts";
import { attachmentAddress } from "../rules/attachments.ts";
import { AttachmentFacts } from "./attachment-facts.tsx";

/** A listing's documents to fetch, each with what a reader on a slow line wants to know before. */
export async function Documents({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  if (listing.attachments.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  return (
    <Section id="documents" title={t("documents")}>
      <ul className="grid gap-3">
        {listing.attachments.map((attachment) => (
          <li key={attachment.id} className="max-w-measure">
            <a
              href={attachmentAddress(attachment.file.key)}
              hrefLang={attachment.language}
              type={attachment.file.contentType}
              download
              className="underline decoration-rule-strong underline-offset-4 hover:text-accent"
            >
              <bdi {...foreignText(attachment.language, locale)}>
                {withNoBreaks(attachment.title, attachment.language)}
              </bdi>
            </a>
            <AttachmentFacts locale={locale} attachment={attachment} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
