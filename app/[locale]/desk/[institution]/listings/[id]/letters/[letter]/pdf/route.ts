import { printLetterAction } from "@/features/letters/actions/files.ts";
import { pdfResponse } from "@/lib/paper/pdf-response.ts";

type Context = { params: Promise<{ institution: string; id: string; letter: string }> };

/** An issued letter to be printed and signed; each time is written down. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id, letter } = await params;
  return pdfResponse("invitation-letter", () => printLetterAction(institution, id, letter));
}
