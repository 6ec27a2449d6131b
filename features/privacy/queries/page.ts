import "server-only";
import { hasFreshProof } from "@/lib/auth/fresh-proof.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import type { Blocks } from "../rules/blocks.ts";
import type { Held, Subject } from "../rules/personal-data.ts";
import type { DataPlace } from "../rules/place.ts";
import { readBlocks } from "./blocks.ts";
import { readHeld } from "./held.ts";
import { getAddressOf } from "./place.ts";
import { readSubject } from "./subject.ts";

/** `held` null: the address is still to be proved, and nothing is told before. */
export type DataPage = { email: string; held: { sections: Held[]; blocks: Blocks; name: string } | null };

/** What is held about whom a place is about, once they have shown just now that they read the address. Throws as getAddressOf. */
export async function getDataPage(viewer: Viewer, place: DataPlace): Promise<DataPage> {
  const email = await getAddressOf(viewer, place);
  if (!(await hasFreshProof(viewer, email))) return { email, held: null };
  return transaction(async (tx) => {
    const subject = await readSubject(tx, email);
    return {
      email,
      held: {
        sections: await readHeld(tx, subject, place.locale),
        name: await nameOf(tx, subject),
        blocks: await readBlocks(tx, subject, place.locale, new Date()),
      },
    };
  });
}

/** The name that somebody goes by here: of the account, else of the newest registration. */
async function nameOf(tx: Transaction, { userId, registrationIds }: Subject): Promise<string> {
  const user = userId === null ? null : await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
  if (user && user.name !== "") return user.name;
  const newest = await tx.registration.findFirst({
    where: { id: { in: [...registrationIds] } },
    orderBy: { createdAt: "desc" },
    select: { contactName: true },
  });
  return newest?.contactName ?? "";
}
