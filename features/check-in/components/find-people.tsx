"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { readTicketCode } from "../rules/code.ts";
import type { DoorAddress } from "../rules/door-address.ts";
import { atDoor, isExpected, type KeptDoor, peopleFound, standingOf } from "../rules/kept.ts";
import { digestOf } from "./door-line.ts";
import { PeopleAtDoor } from "./people-at-door.tsx";
import type { useDoor } from "./use-door.ts";

/** As many as are drawn; further ones are found by name. */
const MOST_SHOWN = 50;

type Props = {
  address: DoorAddress;
  door: Pick<ReturnType<typeof useDoor>, "waiting" | "scan" | "undo">;
  kept: KeptDoor;
  timeZone: string;
};

/**
 * One field for a ticket's code (a scanner that types ends with Enter, which lets in), a name or an address, and the people
 * that it finds; all of it from what the page keeps.
 */
export function FindPeople({ address: { listingId, sessionId, search }, door, kept, timeZone }: Props) {
  const t = useTranslations("door");
  const [typed, setTyped] = useState(search);
  const [digest, setDigest] = useState<string | null>(null);

  useEffect(() => {
    let isOver = false;
    const secret = readTicketCode(typed) ?? (typed.includes("@") ? typed : null);
    const find = async () => {
      const found = secret === null ? null : await digestOf(listingId, secret);
      if (!isOver) setDigest(found);
    };
    void find();
    return () => {
      isOver = true;
    };
  }, [typed, listingId]);

  const found =
    typed.trim() === ""
      ? kept.people.filter((person) => isExpected(person, sessionId))
      : peopleFound(kept.people, typed, digest);
  const shown = found
    .slice(0, MOST_SHOWN)
    .map((person) => atDoor(person, standingOf(kept, door.waiting, person.id), sessionId));
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-3"
        aria-label={t("byCode")}
        onSubmit={(event) => {
          event.preventDefault();
          // A name lets nobody in by itself: whoever is meant is chosen below.
          const isMeant = readTicketCode(typed) !== null || found.length === 0;
          if (typed.trim() !== "" && isMeant && door.scan({ code: typed })) setTyped("");
        }}
      >
        <div className="min-w-0 max-w-measure flex-1 basis-44">
          <TextField
            name="code"
            label={t("codeOrName")}
            description={t("codeOrNameHelp")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            dir="auto"
          />
        </div>
        <Button>{t("letIn")}</Button>
      </form>
      {shown.length === 0 ? (
        <EmptyState title={t("nobody")} reason={typed.trim() === "" ? t("nobodyYet") : t("nobodyFound")} />
      ) : (
        <PeopleAtDoor
          people={shown}
          timeZone={timeZone}
          onChoose={(choice, person) => {
            if (choice === "undo" ? door.undo(person) : door.scan({ person })) setTyped("");
          }}
        />
      )}
      {found.length > MOST_SHOWN ? <p className="text-sm text-ink-soft">{t("more")}</p> : null}
    </>
  );
}
