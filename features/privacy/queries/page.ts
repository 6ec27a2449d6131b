import "server-only";
import { hasFreshProof } from "@/lib/auth/fresh-proof.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import type { Held } from "../rules/personal-data.ts";
import type { DataPlace } from "../rules/place.ts";
import { type Blocks, readBlocks } from "./blocks.ts";
import { readHeld } from "./held.ts";
import { getAddressOf } from "./place.ts";
import { readSubject } from "./subject.ts";

/** `held` null: the address is still to be proved, and nothing is told before. */
export type DataPage = { email: string; held: { sections: Held[]; blocks: Blocks } | null };

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
        blocks: await readBlocks(tx, subject, place.locale, new Date()),
      },
    };
  });
}
