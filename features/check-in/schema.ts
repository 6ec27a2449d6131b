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
