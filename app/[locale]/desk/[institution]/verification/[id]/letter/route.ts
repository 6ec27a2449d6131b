import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { letterResponse } from "@/features/verification/components/letter-response.ts";
import { getLetter } from "@/features/verification/queries/letter.ts";
import { getViewer } from "@/lib/auth/current.ts";

type Context = { params: Promise<{ institution: string; id: string }> };

/** A letter that this institution has shown, for its own people. Everybody else is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id } = await params;
  return letterResponse(async () => {
    const viewer = await getViewer();
    await getDeskInstitution(viewer, institution);
    return getLetter(viewer, id);
  });
}
