import "server-only";
import { getDeskHead } from "@/features/listings/queries/desk-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { MOMENTS } from "../rules/fields.ts";
import { VERSION, type Version } from "./version.ts";

export type DeskForm = {
  listing: Awaited<ReturnType<typeof getDeskHead>>;
  moment: FormMoment;
  /** 0: nothing was begun yet. */
  revision: number;
  /** What is worked on: the draft, else the version released last. Null: nothing was begun. */
  shown: Version | null;
  isDraft: boolean;
  /** The number of the version in use. */
  inUse: number | null;
  /** How many registrations have answered it, in whichever version. */
  replies: number;
};

/** A form as its builder shows it, of a listing that the viewer sees at this desk. NotFound as getDeskHead. */
export async function getDeskForm(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  moment: FormMoment,
): Promise<DeskForm> {
  const listing = await getDeskHead(viewer, institutionId, listingId);
  const form = await database().form.findUnique({
    where: { listingId_moment: { listingId, moment } },
    select: {
      revision: true,
      current: { select: { number: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: VERSION },
      _count: { select: { replies: true } },
    },
  });
  const last = form?.versions[0] ?? null;
  return {
    listing,
    moment,
    revision: form?.revision ?? 0,
    shown: last,
    isDraft: last !== null && last.releasedAt === null,
    inUse: form?.current?.number ?? null,
    replies: form?._count.replies ?? 0,
  };
}

export type FormState = { moment: FormMoment; isInUse: boolean; hasDraft: boolean };

/** How the forms of a listing stand, one for each moment, for the panel beside its editor. NotFound as getDeskHead. */
export async function listFormStates(viewer: Viewer, institutionId: string, listingId: string): Promise<FormState[]> {
  await getDeskHead(viewer, institutionId, listingId);
  const forms = await database().form.findMany({
    where: { listingId },
    select: { moment: true, currentId: true, versions: { where: { releasedAt: null }, select: { id: true } } },
  });
  return MOMENTS.map((moment) => {
    const form = forms.find((one) => one.moment === moment);
    return { moment, isInUse: Boolean(form?.currentId), hasDraft: (form?.versions.length ?? 0) > 0 };
  });
}
