import { getTranslations } from "next-intl/server";
import { KINDS } from "@/features/listings/rules/kinds.ts";
import { Markdown } from "./markdown.tsx";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

/** The long text and the kind's own parts (aims; question, findings, recommendation) in the language chosen. */
export async function ListingText({ view }: { view: ListingView }) {
  const { listing, locale, text } = view;
  const t = await getTranslations({ locale, namespace: "listing" });
  const label = await getTranslations({ locale, namespace: "listings.textPart" });
  const parts = KINDS[listing.kind].parts.flatMap((name) => text.parts.filter(({ part }) => part === name));
  return (
    <>
      {parts.map(({ part, text: source }) =>
        source === "" ? null : (
          <Section key={part} id={part} title={label(part)}>
            <Markdown source={source} language={text.language} locale={locale} />
          </Section>
        ),
      )}
      {text.body === "" ? null : (
        <Section id="about" title={t("about")}>
          <Markdown source={text.body} language={text.language} locale={locale} />
        </Section>
      )}
    </>
  );
}
