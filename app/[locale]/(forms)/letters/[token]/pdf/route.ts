import { getLetterPaperByToken } from "@/features/letters/queries/own-letter.ts";
import { pdfResponse } from "@/lib/paper/pdf-response.ts";

type Context = { params: Promise<{ token: string }> };

/** An issued invitation letter as PDF, for whoever has its link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return pdfResponse("invitation-letter", () => getLetterPaperByToken(token));
}
