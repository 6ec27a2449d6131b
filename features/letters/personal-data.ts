import "server-only";
import type { PersonalData, Subject } from "@/features/privacy/rules/personal-data.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { printed } from "@/lib/paper/printed.ts";
import { letterName } from "@/lib/storage/file-store.ts";
import { readSealedFile } from "@/lib/storage/sealed-file.ts";
import { composeLetter } from "./queries/letter-paper.ts";
import { LETTER } from "./rules/letter-row.ts";
import { openPassport, scanSeal } from "./rules/passport.ts";

const lettersOf = (tx: Transaction, { attendeeIds }: Pick<Subject, "attendeeIds">) =>
  tx.letter.findMany({ where: { attendeeId: { in: [...attendeeIds] } }, select: LETTER });

/** Invitation letters with what the passport says, opened for whom it is about. Of an issued one number, initials and days stay. */
export const letterData: PersonalData = {
  tables: ["letter"],
  async read(tx, subject) {
    const letters = await lettersOf(tx, subject);
    return [
      {
        section: "certificates",
        entries: letters.map((letter) => {
          const passport = openPassport(letter);
          return {
            status: letter.status,
            name: passport?.name ?? letter.attendee?.name ?? null,
            text: passport ? Object.values(passport) : null,
            number: letter.code === null ? null : spelledTicketCode(letter.code),
            reason: letter.statusReason,
            listing: letter.listing.code,
            at: letter.issuedAt ?? letter.createdAt,
          };
        }),
      },
    ];
  },
  async files(tx, subject) {
    const letters = await lettersOf(tx, subject);
    return letters.flatMap((letter) => {
      const { file } = letter;
      const scan = file && {
        name: `letters/${letter.id}-scan.${file.contentType === "application/pdf" ? "pdf" : "webp"}`,
        read: () => readSealedFile(file.key, scanSeal),
      };
      const paper =
        letter.status === "issued"
          ? { name: `letters/${letter.code}.pdf`, read: () => printed(() => composeLetter(ANONYMOUS, letter)) }
          : null;
      return [scan, paper].filter((one) => one !== null);
    });
  },
  erase: (tx, subject) => forgetLetters(tx, subject),
};

/** Empties letters as the job does when their time has run out; answers the names of the stored files, to be removed afterwards. */
export async function forgetLetters(tx: Transaction, people: Pick<Subject, "attendeeIds">): Promise<string[]> {
  const where = { attendeeId: { in: [...people.attendeeIds] } };
  const files = await tx.letter.findMany({
    where: { ...where, fileId: { not: null } },
    select: { fileId: true, file: { select: { key: true } } },
  });
  await tx.letter.updateMany({
    where,
    data: { sealed: null, fileId: null, statusReason: "", shreddedAt: new Date(), revision: { increment: 1 } },
  });
  await tx.storedFile.deleteMany({ where: { id: { in: files.flatMap(({ fileId }) => fileId ?? []) } } });
  return files.flatMap(({ file }) => (file ? [letterName(file.key)] : []));
}
