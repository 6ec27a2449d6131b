import { inflateRawSync } from "node:zlib";
import { createSignInCode } from "@/lib/auth/sign-in-code.ts";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { createAsked, passportPage, person, register, sent } from "./answers.ts";
import { createInstitution, createMembership, createUser } from "./institutions.ts";

/** What is planted, to be searched for where it must not be. */
export const CANARY = "Qanarybird";
export const CANARY_MAIL = "qanarybird@nest.example";

/** A past lecture with a registration that a canary left behind everywhere. */
export async function plantCanary() {
  const user = await createUser({ email: CANARY_MAIL, name: CANARY });
  const listing = await createAsked();
  const answers = await sent(
    listing,
    { "all.q1": "o1", "all.q2": `${CANARY}-passport`, "0.q3": `${CANARY}-diet` },
    { people: ["0", "1"], files: new Map([["answers.all.q4", await passportPage()]]) },
  );
  const { id, token } = await register(
    listing,
    answers,
    person({ name: CANARY, email: CANARY_MAIL, note: `${CANARY} comes late`, companions: [`${CANARY} the younger`] }),
  );
  const institution = await createInstitution();
  await createMembership(institution);
  await createMembership(institution, { user });
  await database().inquiry.create({
    data: {
      id: newId(),
      institutionId: institution.id,
      name: CANARY,
      email: CANARY_MAIL,
      subject: CANARY,
      text: CANARY,
      locale: "en",
      submissionKey: newId(),
    },
    select: { id: true },
  });
  await database().problemReport.create({
    data: {
      id: newId(),
      listingId: listing.id,
      reason: "other",
      text: `${CANARY} says`,
      email: CANARY_MAIL,
      locale: "en",
      submissionKey: newId(),
      settledAt: new Date(),
      settledById: newId(),
      outcomeNote: `${CANARY} was right`,
    },
    select: { id: true },
  });
  await database().savedSearch.create({
    data: {
      id: newId(),
      userId: user.id,
      name: CANARY,
      query: `q=${CANARY}`,
      frequency: "daily",
      timeZone: "UTC",
      seenUntil: new Date(),
    },
    select: { id: true },
  });
  await database().registrationNote.create({
    data: { id: newId(), registrationId: id, text: `${CANARY} is a friend` },
    select: { id: true },
  });
  await database().invitation.create({
    data: {
      id: newId(),
      institutionId: institution.id,
      email: CANARY_MAIL,
      role: "viewer",
      locale: "en",
      tokenHash: newId(),
      expiresAt: new Date(),
    },
    select: { id: true },
  });
  await transaction((tx) => createSignInCode(tx, CANARY_MAIL, "/en", new Date()));
  return { id, token, listing, userId: user.id };
}

/** Every table in which a text occurs in any column. */
export async function tablesWith(text: string): Promise<string[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM ${Prisma.raw(`"${name}"`)} AS t WHERE t::text ILIKE ${`%${text}%`}`;
    if (row && row.count > 0n) found.push(name);
  }
  return found.sort();
}

/** The files of an archive by name. */
export async function unpacked(parts: AsyncGenerator<Uint8Array>): Promise<Map<string, Buffer>> {
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  const bytes = Buffer.concat(chunks);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, length, head] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.subarray(at + 46, at + 46 + length).toString();
    files.set(name, inflateRawSync(bytes.subarray(head + 30 + length, head + 30 + length + packed)));
    at += 46 + length;
  }
  return files;
}
