import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { PersonAtDoor } from "../rules/kept.ts";

export type Choice = "person" | "undo";

type Props = {
  people: readonly PersonAtDoor[];
  timeZone: string;
  /** What a button does where the page runs by itself; else it is sent with the form around the list. */
  onChoose?: (choice: Choice, person: PersonAtDoor) => void;
};

/** The people found, each with how they stand and the one button that fits. */
export function PeopleAtDoor({ people, timeZone, onChoose }: Props) {
  const t = useTranslations("door");
  const tStatus = useTranslations("register.status");
  const locale = useLocale();
  const whenAt = (at: string) => formatDateTimeInZone(locale, new Date(at), timeZone, "medium");
  const button = (choice: Choice, person: PersonAtDoor) =>
    onChoose
      ? ({ type: "button", onClick: () => onChoose(choice, person) } as const)
      : { name: choice, value: person.id };
  return (
    <ul className="grid divide-y divide-rule rounded-sm border border-rule bg-raised">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-x-4 px-4 py-2.5">
          <div className="grid min-w-0 flex-1 gap-0.5">
            <p className="font-semibold">
              <bdi>{person.name}</bdi>
            </p>
            {person.contactName === "" ? null : (
              <span className="text-sm text-ink-soft">
                {t("registeredBy")} <bdi>{person.contactName}</bdi>
              </span>
            )}
            {person.first === null ? null : (
              <span className="text-sm">
                {t("inSince", { when: whenAt(person.first.at), door: person.first.door })}
              </span>
            )}
            {person.again.map(({ at, door }) => (
              <span key={at} className="text-sm text-alarm">
                {t("shownAgain", { when: whenAt(at), door })}
              </span>
            ))}
          </div>
          {person.first !== null ? (
            <Button
              {...button("undo", person)}
              tone="secondary"
              size="small"
              aria-label={t("undoOne", { name: person.name })}
            >
              {t("undo")}
            </Button>
          ) : person.status !== "confirmed" ? (
            <Mark tone="soft">{tStatus(person.status)}</Mark>
          ) : person.isElsewhere ? (
            <Mark tone="soft">{t("verdict.other-session")}</Mark>
          ) : (
            <Button {...button("person", person)} size="small" aria-label={t("letInOne", { name: person.name })}>
              {t("letIn")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
