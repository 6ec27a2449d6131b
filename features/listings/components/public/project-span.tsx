import { getTranslations } from "next-intl/server";
import { RunBar } from "@/components/ui/run-bar.tsx";
import { dateInZone, plainDateOf } from "@/lib/time/day.ts";
import { formatDate, formatDateRange } from "@/lib/time/format.ts";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

/** From when to when a project runs, with today on it when its end is known. */
export async function ProjectSpan({ view }: { view: ListingView }) {
  const { listing, locale, now } = view;
  const { project } = listing;
  if (!project) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const startsOn = plainDateOf(project.startsOn);
  const endsOn = project.endsOn && plainDateOf(project.endsOn);
  const today = dateInZone(now, "UTC");
  return (
    <Section id="span" title={t("projectSpan")}>
      <p className="text-lg font-semibold">
        {endsOn ? formatDateRange(locale, startsOn, endsOn) : t("projectSince", { date: formatDate(locale, startsOn) })}
      </p>
      {endsOn ? (
        <RunBar
          startsOn={startsOn}
          endsOn={endsOn}
          today={today}
          startLabel={formatDate(locale, startsOn, "medium")}
          endLabel={formatDate(locale, endsOn, "medium")}
          todayLabel={today > endsOn ? t("projectEnded") : today < startsOn ? t("projectToCome") : t("projectRunning")}
        />
      ) : null}
    </Section>
  );
}

/** A project's outputs with their year and DOI. */
export async function ProjectOutputs({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  const outputs = listing.project?.outputs ?? [];
  if (outputs.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  return (
    <Section id="outputs" title={t("outputs")}>
      <ol className="grid gap-3">
        {outputs.map((output) => (
          <li key={`${output.title} ${output.doi}`} className="max-w-measure">
            <bdi>{output.title}</bdi>
            {output.year ? <span className="text-ink-soft"> ({output.year})</span> : null}
            {output.doi ? (
              <a
                href={`https://doi.org/${output.doi}`}
                rel="noopener"
                dir="ltr"
                className="block w-fit text-sm text-accent underline underline-offset-4"
              >
                doi:{output.doi}
              </a>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
