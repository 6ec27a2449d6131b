import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { PersonAtDoor } from "../queries/door.ts";

type Props = { people: readonly PersonAtDoor[]; timeZone: string; locale: Locale };

/** The people found, each with how they stand and the one button that fits. */
export async function PeopleAtDoor({ people, timeZone, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "door" });
  const tStatus = await getTranslations({ locale, namespace: "register.status" });
  return (
    <ul className="grid divide-y divide-rule rounded-sm border border-rule bg-raised">
      {people.map((person) => (
        <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
          <div className="grid min-w-0 flex-1 basis-52 gap-0.5">
            <bdi className="font-semibold">{person.name}</bdi>
            {person.contactName === "" ? null : (
              <span className="text-sm text-ink-soft">
                {t("registeredBy")} <bdi>{person.contactName}</bdi>
              </span>
            )}
            {person.inSince === null ? null : (
              <span className="text-sm">
                {t("inSince", {
                  when: formatDateTimeInZone(locale, person.inSince, timeZone, "medium"),
                  door: person.door,
                })}
              </span>
            )}
            {person.repeats === 0 ? null : (
              <span className="text-sm text-seal">{t("shownAgain", { times: person.repeats })}</span>
            )}
          </div>
          {person.inSince !== null ? (
            <Button
              name="undo"
              value={person.id}
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
            <Button name="person" value={person.id} size="small" aria-label={t("letInOne", { name: person.name })}>
              {t("letIn")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
