import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { formatDate } from "@/lib/time/format.ts";
import type { ToldAnswer } from "../rules/told.ts";

type ToldProps = {
  locale: Locale;
  answers: readonly ToldAnswer[];
  people: readonly { id: string; name: string }[];
  /** What stands for an answer that is sealed or a file, where it may be fetched; else the words that there is one. */
  closed?: (answer: ToldAnswer) => ReactNode;
};

/** Answers with their questions: those of the whole first, then of each person. */
export async function ToldAnswers({ locale, answers, people, closed }: ToldProps) {
  const t = await getTranslations({ locale, namespace: "forms.told" });
  if (answers.length === 0) return <p className="text-ink-soft">{t("nothing")}</p>;
  const groups = [{ id: null, name: "" }, ...people]
    .map(({ id, name }) => ({ id, name, answers: answers.filter(({ attendeeId }) => attendeeId === id) }))
    .filter((group) => group.answers.length > 0);
  return groups.map((group) => (
    <div key={group.id} className="grid gap-2">
      {group.id === null ? null : (
        <h3 className="text-lg">
          <bdi>{group.name}</bdi>
        </h3>
      )}
      <dl className="border-t border-rule">
        {group.answers.map((answer) => (
          <div
            key={answer.id}
            className="grid gap-x-4 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[minmax(7rem,11rem)_1fr]"
          >
            <dt lang={answer.language} dir={direction(answer.language)} className="as-around text-sm text-ink-soft">
              {answer.label}
            </dt>
            <dd className="min-w-0 wrap-anywhere whitespace-pre-line">
              {answer.state === "open" ? (
                <bdi>{openWords(answer, locale, t("ticked"))}</bdi>
              ) : answer.state === "shredded" ? (
                <span className="text-ink-soft">{t("shredded")}</span>
              ) : closed ? (
                closed(answer)
              ) : (
                <span className="text-ink-soft">{answer.state === "file" ? t("file") : t("sealed")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** The words of an answer as a reader of the page says them. */
export function openWords({ kind, words }: Pick<ToldAnswer, "kind" | "words">, locale: Locale, ticked: string): string {
  if (kind === "consent") return ticked;
  if (kind === "date") return words.map((date) => formatDate(locale, date)).join();
  return kind === "several"
    ? new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(words)
    : words.join("\n");
}
