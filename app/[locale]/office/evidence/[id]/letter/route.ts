import { letterResponse } from "@/features/verification/components/letter-response.ts";
import { getLetter } from "@/features/verification/queries/letter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";

type Context = { params: Promise<{ id: string }> };

/** A letter that was shown as evidence, for the office. Everybody else is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return letterResponse(async () => {
    const viewer = await getViewer();
    if (!viewer.isOffice) throw new NotFound();
    return getLetter(viewer, id);
  });
}
