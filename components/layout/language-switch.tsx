import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";

/**
 * The six languages as links. A page that knows its own path gives it; a layout does not know it, and its links go by
 * way of /api/language, which finds the page in the Referer, keeps the choice and leads back.
 */
export function LanguageLinks({
  locale,
  currentPath,
  inColumns = false,
}: {
  locale: Locale;
  currentPath?: string;
  /** In two columns on whose edges the names themselves stand; only the wash under a finger reaches beyond. */
  inColumns?: boolean;
}) {
  return (
    <ul className={inColumns ? "grid grid-cols-2 gap-x-4 [&_a]:-mx-3" : "grid"}>
      {LOCALES.map((language) => (
        <li key={language}>
          <a
            href={
              currentPath === undefined
                ? `/api/language/${language}`
                : `/${language}${currentPath === "/" ? "" : currentPath}`
            }
            lang={language}
            hrefLang={language}
            rel="nofollow"
            aria-current={language === locale ? "true" : undefined}
            className="flex min-h-10 items-center rounded-xs px-3 hover:bg-accent-wash hover:text-accent aria-[current=true]:font-semibold aria-[current=true]:text-accent"
          >
            {LOCALE_NAMES[language]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Opens by the browser's own `<details>`: no script, and Find in page sees inside. */
export function LanguageSwitch({
  locale,
  currentPath,
  label,
  compact = false,
}: {
  locale: Locale;
  currentPath?: string;
  label: string;
  /** On a phone only the sign is seen, with the name still read aloud, and the list opens at the end of the header. */
  compact?: boolean;
}) {
  return (
    <details className={`group ${compact ? "sm:relative" : "relative"}`} name="header">
      <summary className="flex min-h-10 items-center gap-1.5 rounded-xs px-2 text-sm font-medium hover:text-accent">
        <svg
          aria-hidden="true"
          viewBox="0 0 18 18"
          className="size-4.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        >
          <circle cx="9" cy="9" r="7.3" />
          <path d="M1.7 9h14.6M9 1.7c2.3 2 3.3 4.4 3.3 7.3S11.3 14.3 9 16.3C6.7 14.3 5.7 11.9 5.7 9S6.7 3.7 9 1.7Z" />
        </svg>
        <span className="sr-only">{label}: </span>
        <span className={compact ? "max-sm:sr-only" : undefined}>{LOCALE_NAMES[locale]}</span>
      </summary>
      <div
        className={`absolute end-0 z-20 mt-1 min-w-44 rounded-sm border border-rule bg-raised p-1.5 shadow-lift ${compact ? "max-sm:end-4" : ""}`}
      >
        <LanguageLinks locale={locale} currentPath={currentPath} />
      </div>
    </details>
  );
}
