import { getLetter } from "@/features/verification/queries/letter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { handedInResponse } from "@/lib/http/private-download.ts";

type Context = { params: Promise<{ id: string }> };

/** A letter that was shown as evidence, for the office. Everybody else is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return handedInResponse("letter", async () => {
    const viewer = await getViewer();
    if (!viewer.isOffice) throw new NotFound();
    return getLetter(viewer, id);
  });
}
