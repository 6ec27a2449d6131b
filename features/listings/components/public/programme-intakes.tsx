import { getTranslations } from "next-intl/server";
import { DateHero } from "@/components/ui/date-hero.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { dateInZone, plainDateOf } from "@/lib/time/day.ts";
import { formatDate, plainDateParts, relativeDays, zoneName } from "@/lib/time/format.ts";
import { Section } from "./section.tsx";
import { dayEnd, type ListingView, nextIntake } from "./view.ts";

/** A programme's next deadline, large, and all its admission rounds. */
export async function ProgrammeIntakes({ view }: { view: ListingView }) {
  const { listing, locale, now } = view;
  const intakes = listing.programme?.intakes ?? [];
  if (intakes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const next = nextIntake(listing, now);
  const deadline = next && plainDateOf(next.deadlineOn);
  return (
    <Section id="intakes" title={t("intakes")}>
      {next && deadline ? (
        <DateHero
          {...plainDateParts(locale, deadline)}
          dateTime={deadline}
          size="large"
          label={t("nextDeadline")}
          time={t("deadlineTold", {
            when: relativeDays(locale, dateInZone(now, next.timeZone), deadline),
            zone: zoneName(next.timeZone, locale, dayEnd(next.deadlineOn, next.timeZone)),
          })}
        />
      ) : (
        <Notice>{t("noIntake")}</Notice>
      )}
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-rule-strong text-ink-soft">
              <th scope="col" className="py-2 pe-4 text-start font-medium">
                {t("intakeStart")}
              </th>
              <th scope="col" className="py-2 pe-4 text-start font-medium">
                {t("intakeDeadline")}
              </th>
              <th scope="col" className="py-2 text-end font-medium">
                {t("intakePlaces")}
              </th>
            </tr>
          </thead>
          <tbody>
            {intakes.map((intake) => {
              const isPast = dayEnd(intake.deadlineOn, intake.timeZone) <= now;
              return (
                <tr key={intake.id} className={`border-b border-rule ${isPast ? "text-ink-soft" : ""}`}>
                  <td className="py-2 pe-4">{formatDate(locale, plainDateOf(intake.startsOn))}</td>
                  <td className="py-2 pe-4">
                    {formatDate(locale, plainDateOf(intake.deadlineOn))}
                    {isPast ? <span className="block text-xs">{t("deadlinePassed")}</span> : null}
                  </td>
                  <td className="tabular py-2 text-end">{t("number", { value: intake.places })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
