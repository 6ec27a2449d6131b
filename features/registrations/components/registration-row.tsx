"use client";

import { useTranslations } from "next-intl";
import { TickedLink } from "@/components/layout/skip-link.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, RowHead, TableRow } from "@/components/ui/table.tsx";
import type { DeskRegistration } from "../queries/desk.ts";
import { canMove } from "../rules/places.ts";
import { STATUS_TONES } from "./status-tones.ts";

/** A registration as the table shows it, with the text of each chosen column in the reader's language. */
export type TableRegistration = Pick<
  DeskRegistration,
  "id" | "status" | "people" | "contactName" | "contactEmail" | "institution" | "reason" | "attendees"
> & { cells: Record<string, string> };

/** One registration of the table: its box, who, how it stands, and the chosen columns. */
export function RegistrationRow({
  registration,
  isTicked,
  columns,
  here,
}: {
  registration: TableRegistration;
  isTicked: boolean;
  columns: readonly { name: string; label: string }[];
  here: string;
}) {
  const t = useTranslations("registrationDesk");
  const tLayout = useTranslations("layout");
  const tStatus = useTranslations("register.status");
  const { id, status, contactName, contactEmail, attendees } = registration;
  return (
    <TableRow>
      <Cell className="relative">
        <input
          type="checkbox"
          name="chosen"
          value={id}
          defaultChecked={isTicked}
          aria-label={t("chooseOne", { name: contactName })}
          className="peer size-5 accent-accent"
        />
        <TickedLink label={tLayout("toTicked")} href="#decide" />
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
