import { getTranslations } from "next-intl/server";
import { fileSize } from "@/lib/i18n/file-size.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Room } from "../rules/room.ts";

/** How much of its room an institution's files take. */
export async function RoomUsed({ locale, room: { used, room } }: { locale: Locale; room: Room }) {
  const t = await getTranslations({ locale, namespace: "institutions.room" });
  const told = t("used", { used: fileSize(locale, used), room: fileSize(locale, room) });
  return (
    <div className="grid gap-1 text-sm text-ink-soft">
      <p>{told}</p>
      <meter className="w-full max-w-96" min={0} max={room} value={Math.min(used, room)} aria-label={told} />
      {used > room ? <p>{t("over")}</p> : null}
    </div>
  );
}
