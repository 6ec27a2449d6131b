import { z } from "zod";
import { error, line, optional } from "@/lib/text/zod.ts";

export const DOOR_LENGTH = 60;

/** The choice of a door, as it stands in the page's address. */
export const doorChoice = z.object({
  session: optional(z.uuid(error("invalidChoice"))),
  door: optional(line({ max: DOOR_LENGTH })),
});

/** A key that a device or a page made for one scan: letters, digits, points and hyphens. */
const scanKey = () => z.string().regex(/^[A-Za-z0-9.-]{16,80}$/);

/** A code typed at the door. What cannot be one is refused as unknown, not as a wrong field. */
export const codeForm = z.object({ key: scanKey(), code: line({ max: 100 }) });

/** Somebody chosen from the list. */
export const personForm = z.object({ key: scanKey(), person: z.uuid() });

/** Somebody to whom it is undone. */
export const undoForm = z.object({ undo: z.uuid() });

/** What the page of a door knows already, as it asks for news: nothing at first. */
export const newsQuestion = z.object({
  session: doorChoice.shape.session,
  stamp: z.string().max(64).default(""),
  since: z.iso.datetime().optional(),
});

const doneAtDoor = z.discriminatedUnion("what", [
  /** A ticket is shown now, by its code or by whose it is. */
  z.object({ what: z.literal("scan"), key: scanKey(), code: z.string().max(200) }),
  z.object({ what: z.literal("person"), key: scanKey(), attendeeId: z.uuid() }),
  /** Somebody was let in then, without a line, at the door of that name. */
  z.object({
    what: z.literal("waited"),
    key: scanKey(),
    attendeeId: z.uuid(),
    door: line({ max: DOOR_LENGTH }),
    scannedAt: z.iso.datetime(),
  }),
  /** It is taken back; with a key only if that scan let them in. */
  z.object({ what: z.literal("undo"), attendeeId: z.uuid(), key: scanKey().optional() }),
]);

/** What a device did, at once or after a time without a line; `sentAt` by the clock that `scannedAt` is told by. */
export const doneAtDoors = z.object({
  sessionId: z.uuid().nullable(),
  door: line({ max: DOOR_LENGTH }),
  sentAt: z.iso.datetime(),
  done: z.array(doneAtDoor).min(1).max(50),
});
export type DoneAtDoors = z.output<typeof doneAtDoors>;
