import "server-only";
import type { Prisma } from "@/prisma/generated/client.ts";
import { VERSION } from "./version.ts";

/** What is read of a reply wherever its answers are told. */
export const REPLY = {
  id: true,
  registrationId: true,
  versionId: true,
  revision: true,
  wholeRevision: true,
  updatedAt: true,
  form: { select: { moment: true } },
  version: { select: VERSION },
  answers: {
    select: {
      id: true,
      fieldId: true,
      attendeeId: true,
      value: true,
      sealed: true,
      fileId: true,
      shreddedAt: true,
    },
  },
} as const satisfies Prisma.FormReplySelect;

export type ReplyRow = Prisma.FormReplyGetPayload<{ select: typeof REPLY }>;
export type AnswerRow = ReplyRow["answers"][number];
