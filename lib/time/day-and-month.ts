import { NO_BREAK_SPACE } from "@/lib/text/no-break.ts";

type DatePart = { type: string; value: string; source?: string };

/** A formatted date put together so that no line ends between a day and its month. */
export function keepDayWithMonth(parts: readonly DatePart[]): string {
  return parts
    .map((part, index) =>
      part.type === "literal" && areDayAndMonth(parts[index - 1], parts[index + 1])
        ? part.value.replaceAll(" ", NO_BREAK_SPACE)
        : part.value,
    )
    .join("");
}

function areDayAndMonth(before?: DatePart, after?: DatePart): boolean {
  if (!before || !after || before.source !== after.source) return false;
  const types = `${before.type} ${after.type}`;
  return types === "day month" || types === "month day";
}
