"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Button } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { decideRegistrationsAction } from "../actions/desk.ts";
import type { DeskRegistration } from "../queries/desk.ts";
import { canMove, isActive } from "../rules/places.ts";
import { STATUS_TONES } from "./status-tones.ts";

/** A registration as the table shows it; when it came, in the reader's language. */
export type TableRegistration = Omit<DeskRegistration, "createdAt"> & { registeredAt: string };

/** The registrations of one page, with the decisions about those that are ticked. Whole without script. */
export function RegistrationsTable({
  registrations,
  answersAt,
}: {
  registrations: readonly TableRegistration[];
  /** Address below which the answers of each registration stand; null where nothing was asked. */
  answersAt: string | null;
}) {
  const t = useTranslations("registrationDesk");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={decideRegistrationsAction} className="grid gap-5">
      {(state) => {
        const chosen = [state.values.chosen ?? []].flat();
        return (
          <>
            <Outcome state={state} />
            <Table caption={t("table")} quiet>
              <TableHead>
                <HeadCell>
                  <span className="sr-only">{t("choose")}</span>
                </HeadCell>
                <HeadCell>{t("who")}</HeadCell>
                <HeadCell>{t("people")}</HeadCell>
                <HeadCell>{t("state")}</HeadCell>
                <HeadCell>{t("note")}</HeadCell>
                <HeadCell>{t("registeredAt")}</HeadCell>
              </TableHead>
              <tbody>
                {registrations.map((registration) => (
                  <Row
                    key={`${registration.id}-${chosen.includes(registration.id)}`}
                    registration={registration}
                    answersAt={answersAt}
                    isChosen={chosen.includes(registration.id)}
                  />
                ))}
              </tbody>
            </Table>
            <fieldset className="grid gap-4 rounded-sm border border-rule bg-raised p-4">
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
  answersAt,
}: {
  registration: TableRegistration;
  isChosen: boolean;
  answersAt: string | null;
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
          disabled={!isActive(status)}
          aria-label={t("chooseOne", { name: contactName })}
          className="size-5 accent-accent"
        />
      </Cell>
      <RowHead className="min-w-44">
        <bdi>{contactName}</bdi>
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
        {answersAt === null ? null : (
          <a
            href={`${answersAt}/${id}`}
            aria-label={t("answersOf", { name: contactName })}
            className="block py-0.5 text-xs text-accent underline"
          >
            {t("answers")}
          </a>
        )}
      </RowHead>
      <Cell>
        {attendees.length > 1 ? (
          <details>
            <summary className="tabular text-accent underline underline-offset-4">{registration.people}</summary>
            <ul className="mt-1 grid gap-1">
              {attendees.map((attendee) => (
                <li key={`${attendee.name}-${attendee.email}`}>
                  <bdi>{attendee.name}</bdi>
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <span className="tabular">{registration.people}</span>
        )}
      </Cell>
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
      <Cell className="max-w-64">
        <bdi>{registration.note}</bdi>
      </Cell>
      <Cell className="whitespace-nowrap">{registration.registeredAt}</Cell>
    </TableRow>
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
