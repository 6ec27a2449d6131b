import "server-only";
import { maySeePreview } from "@/features/listings/policy.ts";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import { CO_HOSTS, coHostsOf } from "@/features/listings/rules/co-hosts.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { attachmentName, fileStore, isStoredName } from "@/lib/storage/file-store.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** A document to be sent: what it is, under which name it is saved, and its bytes, read when they are asked for. */
export type AttachmentFile = {
  contentType: string;
  fileName: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
};

const FILE = { fileName: true, file: { select: { contentType: true } } } as const satisfies Prisma.AttachmentSelect;

/** A document of a public listing by its key; null for every other, whoever asks. */
export async function findPublishedAttachment(key: string): Promise<AttachmentFile | null> {
  if (!isStoredName(attachmentName(key))) return null;
  const found = await database().attachment.findFirst({ where: { file: { key }, listing: PUBLISHED }, select: FILE });
  return found && sent(key, found);
}

/** A document of a listing that is not public, for those who see it as a draft. NotFound for everybody else. */
export async function getDeskAttachment(viewer: Viewer, key: string): Promise<AttachmentFile> {
  const found = isStoredName(attachmentName(key))
    ? await database().attachment.findFirst({
        where: { file: { key } },
        select: {
          ...FILE,
          listing: { select: { institutionId: true, unitId: true, status: true, partnerships: CO_HOSTS } },
        },
      })
    : null;
  if (!found || !maySeePreview(viewer, { ...found.listing, coHosts: coHostsOf(found.listing) })) throw new NotFound();
  return sent(key, found);
}

function sent(key: string, { fileName, file }: { fileName: string; file: { contentType: string } }): AttachmentFile {
  return {
    contentType: file.contentType,
    fileName,
    async read() {
      const bytes = await fileStore().read(attachmentName(key));
      if (!bytes) throw new NotFound();
      return bytes;
    },
  };
}
