import "server-only";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { FormField } from "../rules/fields.ts";

/** What is read of a version wherever its fields are needed, in their order. */
export const VERSION = {
  id: true,
  number: true,
  sourceLanguage: true,
  releasedAt: true,
  fields: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      key: true,
      kind: true,
      per: true,
      required: true,
      sensitivity: true,
      retentionDays: true,
      options: true,
      shownIfKey: true,
      shownIfValues: true,
      texts: {
        orderBy: { language: "asc" },
        select: { language: true, label: true, help: true, optionLabels: true, sourceHash: true },
      },
    },
  },
} as const satisfies Prisma.FormVersionSelect;

export type Version = {
  id: string;
  number: number;
  sourceLanguage: string;
  releasedAt: Date | null;
  fields: FormField[];
};
