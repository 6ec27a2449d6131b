import { listQueue } from "@/features/queues/queries/queue.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";

/** The cases of a kind that wait for the office, as its queue lists them. */
export async function waitingCases(viewer: Viewer, kind: CaseKind) {
  return (await listQueue(viewer, { kind }, "en", new Date())).cases;
}
