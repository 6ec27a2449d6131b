import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { letterResponse } from "@/features/verification/components/letter-response.ts";
import { getLetter } from "@/features/verification/queries/letter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";

type Context = { params: Promise<{ institution: string; id: string }> };

/** A letter that this institution has shown, for its own people. Everybody else is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id } = await params;
  try {
    const viewer = await getViewer();
    await getDeskInstitution(viewer, institution);
    return letterResponse(await getLetter(viewer, id));
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
