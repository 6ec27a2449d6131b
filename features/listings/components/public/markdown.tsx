import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { renderMarkdown } from "@/lib/text/markdown.ts";

/** A long text in the language it is written in. `renderMarkdown` lets nothing through that could run. */
export function Markdown({ source, language, locale }: { source: string; language: string; locale: string }) {
  return (
    <div
      {...foreignText(language, locale)}
      className="prose"
      dangerouslySetInnerHTML={{ __html: renderMarkdown(source) }}
    />
  );
}
