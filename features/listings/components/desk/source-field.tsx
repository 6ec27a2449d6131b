import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { stretches } from "../../rules/revisions.ts";
import type { ComparedField } from "../../rules/translation-fields.ts";
import { Side } from "./difference-table.tsx";

type SourceFieldProps = { locale: Locale; label: string; language: string; compared: ComparedField };

/**
 * One field of the text that is translated, as it was typed. When it has changed since, what it said then stands above what it says now,
 * each with what is only there marked.
 */
export async function SourceField({ locale, label, language, compared: { state, earlier, now } }: SourceFieldProps) {
  const t = await getTranslations({ locale, namespace: "editor.translation" });
  const isKnown = state === "stale" && earlier !== null;
  const sides = isKnown ? stretches(earlier, now, language) : null;
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-semibold">
        {t.rich("sourceField", {
          field: label,
          language: languageName(language, locale),
          bdi: (text) => <bdi>{text}</bdi>,
        })}
      </p>
      {sides ? (
        <Said label={t("then")} empty={earlier === "" ? t("empty") : null}>
          <Side stretches={sides.before} language={language} as="del" className="block" />
        </Said>
      ) : null}
      {state === "stale" && earlier === null ? <p className="text-sm text-ink-soft">{t("thenUnknown")}</p> : null}
      <Said label={sides ? t("now") : null} empty={now === "" ? t("empty") : null}>
        {sides ? (
          <Side stretches={sides.after} language={language} as="ins" className="block" />
        ) : (
          <span lang={language} dir={direction(language)} className="block">
            {now}
          </span>
        )}
      </Said>
    </div>
  );
}

type SaidProps = { label: string | null; empty: string | null; children: React.ReactNode };

function Said({ label, empty, children }: SaidProps) {
  return (
    <div className="grid gap-1">
      {label ? <p className="text-xs font-semibold text-ink-soft">{label}</p> : null}
      {empty === null ? (
        <div className="max-h-[70dvh] overflow-y-auto rounded-sm border border-rule bg-sunken px-3 py-2 whitespace-pre-wrap">
          {children}
        </div>
      ) : (
        <p className="text-sm text-ink-soft">{empty}</p>
      )}
    </div>
  );
}
