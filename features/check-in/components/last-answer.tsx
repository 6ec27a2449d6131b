"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import { DoorAnswer } from "./door-answer.tsx";
import type { useDoor } from "./use-door.ts";

type Props = { door: Pick<ReturnType<typeof useDoor>, "said" | "undo">; timeZone: string };

/** What was answered last, who answered, and the way back from it. */
export function LastAnswer({ door: { said, undo }, timeZone }: Props) {
  const t = useTranslations("door");
  if (!said) return null;
  const { verdict, attendeeId, name, withoutLine, number } = said;
  return (
    <div className="grid justify-items-start gap-3 [&>div]:w-full">
      <DoorAnswer key={number} said={said} timeZone={timeZone}>
        {withoutLine ? <p>{t("saidWithoutLine")}</p> : null}
      </DoorAnswer>
      {verdict === "in" && attendeeId ? (
        <Button type="button" tone="secondary" size="small" onClick={() => undo({ id: attendeeId, name })}>
          {t("undoOne", { name })}
        </Button>
      ) : null}
    </div>
  );
}
