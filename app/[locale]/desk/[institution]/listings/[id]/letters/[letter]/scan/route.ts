import { scanAction } from "@/features/letters/actions/files.ts";
import { handedInResponse } from "@/lib/http/private-download.ts";

type Context = { params: Promise<{ institution: string; id: string; letter: string }> };

/** The scan of a passport for who works on its letter. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id, letter } = await params;
  return handedInResponse("passport", () => scanAction(institution, id, letter));
}
