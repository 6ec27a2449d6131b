"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { KeptTicks } from "@/components/forms/kept-ticks.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SkipLink } from "@/components/layout/skip-link.tsx";
import { Button } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { HeadCell, Table, TableHead } from "@/components/ui/table.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { decideRegistrationsAction } from "../actions/desk.ts";
import { RegistrationRow, type TableRegistration } from "./registration-row.tsx";

/** The registrations of one page, with the decisions about those that are ticked. Whole without script. */
export function RegistrationsTable({
  registrations,
  columns,
  here,
  place,
}: {
  registrations: readonly TableRegistration[];
  /** The columns that were chosen, beside who and the status. */
  columns: readonly { name: string; label: string }[];
  /** Address of the table, below which each registration stands. */
  here: string;
  place: DeskPlace & { listingId: string };
}) {
  const t = useTranslations("registrationDesk");
  const tError = useTranslations("errors");
  const tLayout = useTranslations("layout");
  return (
    <ActionForm action={decideRegistrationsAction.bind(null, place)} className="grid gap-5">
      {(state) => {
        const list = (name: string) => [state.values[name] ?? []].flat();
        const answered = { chosen: list("chosen"), done: list("done"), refused: list("refused") };
        return (
          <>
            <Outcome state={state} />
            <div className="relative min-w-0">
              <SkipLink label={tLayout("skipTable")} href="#decide" />
              <KeptTicks state={state} name="chosen" answered={answered}>
                {(ticked) => (
                  <Table caption={t("table")} quiet>
                    <TableHead>
                      <HeadCell>
                        <span className="sr-only">{t("choose")}</span>
                      </HeadCell>
                      <HeadCell>{t("who")}</HeadCell>
                      <HeadCell>{t("state")}</HeadCell>
                      {columns.map(({ name, label }) => (
                        <HeadCell key={name}>
                          <bdi>{label}</bdi>
                        </HeadCell>
                      ))}
                    </TableHead>
                    <tbody>
                      {registrations.map((registration) => (
                        <RegistrationRow
                          key={`${registration.id}-${ticked.has(registration.id)}`}
                          registration={registration}
                          columns={columns}
                          here={here}
                          isTicked={ticked.has(registration.id)}
                        />
                      ))}
                    </tbody>
                  </Table>
                )}
              </KeptTicks>
            </div>
            <fieldset
              id="decide"
              tabIndex={-1}
              className="grid gap-4 rounded-sm border border-rule bg-raised p-4 outline-none"
            >
              <legend className="px-1 font-semibold">{t("withChosen")}</legend>
              <TextArea
                name="reason"
                label={t("reason")}
                description={t("reasonHelp")}
                rows={2}
                maxLength={1000}
                defaultValue={typedValue(state, "reason")}
                error={state.errors.reason && tError(state.errors.reason as "required")}
              />
              <div className="flex flex-wrap gap-3">
                <Decision verb="confirm" />
                <Decision verb="waitlist" />
                <Decision verb="decline" />
                <Decision verb="withdraw" />
              </div>
              <div className="flex flex-wrap items-center gap-3 border-t border-rule pt-4">
                <Button name="decision" value="write" tone="secondary" size="small">
                  {t("writeChosen")}
                </Button>
              </div>
            </fieldset>
          </>
        );
      }}
    </ActionForm>
  );
}

type Verb = "confirm" | "waitlist" | "decline" | "withdraw";
const VERBS: readonly Verb[] = ["confirm", "waitlist", "decline", "withdraw"];

function Decision({ verb }: { verb: Verb }) {
  const t = useTranslations("registrationDesk");
  const tone = verb === "confirm" ? "primary" : verb === "waitlist" ? "secondary" : "danger";
  return (
    <Button name="decision" value={verb} tone={tone} size="small">
      {t(`decide.${verb}`)}
    </Button>
  );
}

/** How many of those that were ticked came to what; what was refused is still ticked. */
function Outcome({ state }: { state: FormState }) {
  const t = useTranslations("registrationDesk");
  const { notice } = state;
  if (notice === undefined) return null;
  if (notice === "none-chosen")
    return (
      <Focused>
        <FormError message={t("noneChosen")} />
      </Focused>
    );
  const verb = VERBS.find((known) => known === notice);
  if (!verb) return null;
  const count = (name: string) => Number(typedValue(state, `outcome.${name}`, "0"));
  const refusals = (["full", "places-free", "already-settled", "ended", "not-allowed"] as const).filter(
    (name) => count(name) > 0,
  );
  return (
    <Focused>
      <Notice tone={refusals.length > 0 ? "alarm" : "good"} live title={t(`done.${verb}`, { count: count("done") })}>
        {refusals.map((name) => (
          <p key={name}>{t(`refused.${name}`, { count: count(name) })}</p>
        ))}
      </Notice>
    </Focused>
  );
}

function Focused({ children }: { children: React.ReactNode }) {
  return (
    <div data-form-notice tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
