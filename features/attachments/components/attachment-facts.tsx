import { fileSize } from "@/lib/i18n/file-size.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { typeName } from "@/lib/storage/document-types.ts";
import { DOT } from "@/lib/text/no-break.ts";

type Told = { language: string; file: { contentType: string; bytes: number } };

/** What a document is before it is fetched: its type, its size, and the language that it is in. */
export function AttachmentFacts({ locale, attachment }: { locale: Locale; attachment: Told }) {
  const { language, file } = attachment;
  return (
    <span className="block text-sm text-ink-soft">
      <bdi>{typeName(file.contentType)}</bdi>
      {DOT}
      <bdi>{fileSize(locale, file.bytes)}</bdi>
      {DOT}
      {languageName(language, locale)}
    </span>
  );
}
