import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { fileStore, logoName } from "@/lib/storage/file-store.ts";
import { type DrawnLogo, drawLogo, type LogoRefusal } from "@/lib/storage/logo.ts";
import { submissionOf } from "@/lib/storage/submission.ts";
import { mayEditProfile, maySeeDesk, PROFILE_ROLES } from "../policy.ts";
import { LOGO_SIZES } from "../rules/logo.ts";
import { lockOwnInstitution } from "./institution-lock.ts";
import { takeRoom } from "./take-room.ts";

/**
 * Puts a logo on an institution, in place of an earlier one. `formKey` is its form's own: sent again with the same picture over a bad line,
 * it is the same logo.
 *
 * Refusals: what `drawLogo` refuses, `no-room`. NotFound for strangers, Forbidden for registrars and viewers, before any work is done on the bytes.
 */
export async function putLogo(
  viewer: Viewer,
  institutionId: string,
  uploaded: Uint8Array,
  formKey: string = newId(),
): Promise<Outcome<LogoRefusal | "no-room">> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayEditProfile(viewer, institutionId)) throw new Forbidden();
  const drawn = await drawLogo(uploaded, LOGO_SIZES);
  if (!drawn.ok) return drawn;
  const id = newId();
  const key = keyOf(id, drawn.value);
  const submission = submissionOf(institutionId, formKey, uploaded);
  for (const { size, bytes } of drawn.value.forms) await fileStore().write(logoName(key, size), bytes);
  try {
    const bytes = drawn.value.forms.reduce((sum, form) => sum + form.bytes.length, 0);
    const put = await transaction(async (tx): Promise<Outcome<"no-room", string | null>> => {
      const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
      if ((await tx.storedFile.count({ where: { submission } })) > 0) return succeeded(key);
      const freed = (await currentLogo(tx, institutionId))?.bytes;
      const room = await takeRoom(viewer, tx, institutionId, { bytes, freed, now: new Date() });
      if (!room.ok) return room;
      const earlier = await takeOff(tx, institutionId);
      await tx.storedFile.create({
        data: {
          id,
          key,
          contentType: "image/webp",
          bytes,
          width: drawn.value.width,
          height: drawn.value.height,
          institutionId,
          submission,
          uploadedById: member.userId,
        },
        select: { id: true },
      });
      await tx.institution.update({ where: { id: institutionId }, data: { logoId: id }, select: { id: true } });
      await record(viewer, tx, "institution.put-logo", { id: institutionId, isSample: institution.isSample });
      return succeeded(earlier);
    });
    await removeFiles(put.ok ? put.value : key);
    return put.ok ? done : put;
  } catch (error) {
    await removeFiles(key);
    throw error;
  }
}

/**
 * Takes an institution's logo off. `key` names the one that was seen.
 *
 * Refusals: `changed` (a colleague has put another one there since). Taken off already is done. NotFound for strangers, Forbidden for
 * registrars and viewers.
 */
export async function removeLogo(viewer: Viewer, institutionId: string, key: string): Promise<Outcome<"changed">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"changed", string | null>> => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    const current = await currentLogo(tx, institutionId);
    if (!current) return { ok: true, value: null };
    if (current.key !== key) return refused("changed");
    await takeOff(tx, institutionId);
    await record(viewer, tx, "institution.remove-logo", { id: institutionId, isSample: institution.isSample });
    return { ok: true, value: key };
  });
  if (outcome.ok) await removeFiles(outcome.value);
  return outcome.ok ? done : outcome;
}

/** What is seen and the row it belongs to: another institution's like logo has another name, and goes without this one. */
function keyOf(id: string, { forms }: DrawnLogo): string {
  const hash = createHash("sha256").update(id);
  for (const { bytes } of forms) hash.update(bytes);
  return hash.digest("hex").slice(0, 40);
}

async function currentLogo(
  tx: Transaction,
  institutionId: string,
): Promise<{ id: string; key: string; bytes: number } | null> {
  const { logo } = await tx.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { logo: { select: { id: true, key: true, bytes: true } } },
  });
  return logo;
}

/** Takes the logo's row away, and with it what the institution says of it; answers the key under which its files lie. */
async function takeOff(tx: Transaction, institutionId: string): Promise<string | null> {
  const current = await currentLogo(tx, institutionId);
  if (!current) return null;
  // Said on the institution itself: the row that goes would leave it silent, and pages standing that show it.
  await tx.institution.update({ where: { id: institutionId }, data: { logoId: null }, select: { id: true } });
  await tx.storedFile.delete({ where: { id: current.id }, select: { id: true } });
  return current.key;
}

async function removeFiles(key: string | null): Promise<void> {
  if (key === null) return;
  for (const size of LOGO_SIZES) await fileStore().remove(logoName(key, size));
}

async function record(
  viewer: Viewer,
  tx: Transaction,
  action: `institution.${string}`,
  { id, isSample }: { id: string; isSample: boolean },
): Promise<void> {
  await recordAudit(viewer, tx, { action, subjectId: id, institutionId: id, isSample });
}
