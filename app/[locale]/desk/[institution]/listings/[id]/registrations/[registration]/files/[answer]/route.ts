import { answerFileAction } from "@/features/forms/actions/answer-file.ts";
import { handedInResponse } from "@/lib/http/private-download.ts";

type Context = { params: Promise<{ institution: string; id: string; answer: string }> };

/** The file of an answer for who may read it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id, answer } = await params;
  return handedInResponse("answer", () => answerFileAction(institution, id, answer));
}
