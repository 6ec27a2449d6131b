import { z } from "zod";
import { error, line, localDateTime, timeZone } from "@/lib/text/zod.ts";
import { wallTimeProblem } from "@/lib/time/zone.ts";

/** When a listing shall appear: wall time YYYY-MM-DDTHH:MM in the IANA zone beside it. */
export const scheduleForm = z
  .object({ publishAt: localDateTime(), publishZone: timeZone() })
  .refine(({ publishAt, publishZone }) => wallTimeProblem(publishAt, publishZone) !== "skipped", {
    ...error("invalidDateTime"),
    path: ["publishAt"],
  });
export type ScheduleForm = z.output<typeof scheduleForm>;

/** What readers of a public listing are told of a change. */
export const changeNoteField = line({ min: 0, max: 300 }).catch("");
