import { previewLetterAction } from "@/features/letters/actions/files.ts";
import { pdfResponse } from "@/lib/paper/pdf-response.ts";

type Context = { params: Promise<{ institution: string; id: string; letter: string }> };

/** A letter in review as it would be issued, marked as a draft; each time is written down. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { institution, id, letter } = await params;
  const terms = new URL(request.url).searchParams.get("terms") ?? "";
  return pdfResponse("invitation-letter-draft", () => previewLetterAction(institution, id, letter, terms));
}
