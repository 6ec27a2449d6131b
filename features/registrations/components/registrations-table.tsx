"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SkipLink } from "@/components/layout/skip-link.tsx";
import { Button } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { decideRegistrationsAction } from "../actions/desk.ts";
import type { DeskRegistration } from "../queries/desk.ts";
import { canMove } from "../rules/places.ts";
import { STATUS_TONES } from "./status-tones.ts";

/** A registration as the table shows it, with the text of each chosen column in the reader's language. */
export type TableRegistration = Pick<
  DeskRegistration,
  "id" | "status" | "people" | "contactName" | "contactEmail" | "institution" | "reason" | "attendees"
> & { cells: Record<string, string> };

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
        const chosen = [state.values.chosen ?? []].flat();
        return (
          <>
            <Outcome state={state} />
            <div className="relative min-w-0">
              <SkipLink label={tLayout("skipTable")} href="#decide" />
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
                    <Row
                      key={`${registration.id}-${chosen.includes(registration.id)}`}
                      registration={registration}
                      columns={columns}
                      here={here}
                      isChosen={chosen.includes(registration.id)}
                    />
                  ))}
                </tbody>
              </Table>
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

function Row({
  registration,
  isChosen,
  columns,
  here,
}: {
  registration: TableRegistration;
  isChosen: boolean;
  columns: readonly { name: string; label: string }[];
  here: string;
}) {
  const t = useTranslations("registrationDesk");
  const tStatus = useTranslations("register.status");
  const { id, status, contactName, contactEmail, attendees } = registration;
  return (
    <TableRow>
      <Cell>
        <input
          type="checkbox"
          name="chosen"
          value={id}
          defaultChecked={isChosen}
          aria-label={t("chooseOne", { name: contactName })}
          className="size-5 accent-accent"
        />
      </Cell>
      <RowHead className="min-w-56">
        <a href={`${here}/${id}`} className="underline underline-offset-4 hover:text-accent">
          <bdi>{contactName}</bdi>
        </a>
        {registration.institution ? (
          <span className="block font-medium text-ink-soft">
            {t("delegationOf")} <bdi>{registration.institution}</bdi>
          </span>
        ) : null}
        <a
          href={`mailto:${contactEmail}`}
          dir="ltr"
          className="as-around block py-0.5 text-xs font-normal break-all text-accent underline"
        >
          {contactEmail}
        </a>
      </RowHead>
      <Cell>
        <div className="grid justify-items-start gap-2">
          <Mark tone={STATUS_TONES[status]}>{tStatus(status)}</Mark>
          {registration.reason === "" ? null : <bdi className="text-xs text-ink-soft">{registration.reason}</bdi>}
          {status === "pending" && canMove(status, "confirmed") ? (
            <Button
              name="decision"
              value={`confirm:${id}`}
              tone="secondary"
              size="small"
              aria-label={t("confirmOne", { name: contactName })}
            >
              {t("decide.confirm")}
            </Button>
          ) : null}
        </div>
      </Cell>
      {columns.map(({ name }) =>
        name === "people" ? (
          <Cell key={name}>
            <People people={registration.people} attendees={attendees} />
          </Cell>
        ) : (
          <Cell key={name} className={SHORT.has(name) ? "whitespace-nowrap" : "max-w-64 min-w-28"}>
            <bdi>{registration.cells[name]}</bdi>
          </Cell>
        ),
      )}
    </TableRow>
  );
}

/** Columns whose text is never broken. */
const SHORT = new Set(["number", "checkedIn", "registeredAt", "decidedAt"]);

/** How many people there are; of several their names behind it. */
function People({ people, attendees }: Pick<TableRegistration, "people" | "attendees">) {
  const named = attendees.filter(({ name }) => name !== "");
  if (attendees.length < 2 || named.length === 0) return <span className="tabular">{people}</span>;
  return (
    <details>
      <summary className="tabular min-h-6 text-accent underline underline-offset-4">{people}</summary>
      <ul className="mt-1 grid min-w-36 gap-1">
        {named.map((attendee) => (
          <li key={`${attendee.name}-${attendee.email}`}>
            <bdi>{attendee.name}</bdi>
          </li>
        ))}
      </ul>
    </details>
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
