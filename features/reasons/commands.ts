import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayKeepReasons } from "./policy.ts";
import type { ReasonTemplateForm } from "./schema.ts";

/** Keeps a new reason for everybody of the office. NotFound for everybody else. */
export async function createReason(
  viewer: Viewer,
  { uses, texts }: ReasonTemplateForm,
): Promise<Outcome<never, { id: string }>> {
  if (!mayKeepReasons(viewer)) throw new NotFound();
  return transaction(async (tx) => {
    const id = newId();
    await tx.reasonTemplate.create({ data: { id, uses, texts: { create: texts } }, select: { id: true } });
    await audit(viewer, tx, "create", id, { uses, texts });
    return succeeded({ id });
  });
}

/**
 * Changes what a reason says and what it is for; decisions sent with it before keep their words.
 *
 * Refusals: `stale-revision` (a colleague has saved it meanwhile). NotFound for everybody but the office.
 */
export async function saveReason(
  viewer: Viewer,
  id: string,
  { revision, uses, texts }: ReasonTemplateForm,
): Promise<Outcome<"stale-revision">> {
  return transaction(async (tx) => {
    const current = await lockReason(viewer, tx, id);
    if (current.revision !== revision) return refused("stale-revision");
    await tx.reasonText.deleteMany({ where: { templateId: id } });
    await tx.reasonTemplate.update({
      where: { id },
      data: { uses, revision: { increment: 1 }, texts: { create: texts } },
      select: { id: true },
    });
    await audit(viewer, tx, "save", id, { uses, texts });
    return done;
  });
}

/** Removes a reason; its words stay in the audit log. NotFound for everybody but the office, and when it is gone. */
export async function removeReason(viewer: Viewer, id: string): Promise<Outcome<never>> {
  return transaction(async (tx) => {
    const current = await lockReason(viewer, tx, id);
    await tx.reasonTemplate.delete({ where: { id }, select: { id: true } });
    await audit(viewer, tx, "remove", id, current);
    return done;
  });
}

async function lockReason(viewer: Viewer, tx: Transaction, id: string) {
  if (!mayKeepReasons(viewer) || !isId(id)) throw new NotFound();
  await tx.$queryRaw`SELECT id FROM reason_template WHERE id = ${id}::uuid FOR UPDATE`;
  const reason = await tx.reasonTemplate.findUnique({
    where: { id },
    select: { uses: true, revision: true, texts: { select: { language: true, title: true, text: true } } },
  });
  if (!reason) throw new NotFound();
  return reason;
}

type Written = { uses: readonly string[]; texts: readonly { language: string; title: string; text: string }[] };

/** The log holds what a reason said at each time: institutions were told so in the office's name. */
async function audit(viewer: Viewer, tx: Transaction, verb: string, id: string, { uses, texts }: Written) {
  const details = {
    uses: uses.join(" "),
    ...Object.fromEntries(texts.map(({ language, title, text }) => [language, `${title}: ${text}`])),
  };
  await recordAudit(viewer, tx, { action: `reason.${verb}`, subjectId: id, details });
}
