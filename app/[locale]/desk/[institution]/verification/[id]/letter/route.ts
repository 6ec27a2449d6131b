import { findDeskSuccessor, getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getLetter } from "@/features/verification/queries/letter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { movedDesk } from "@/lib/http/moved-desk.ts";
import { handedInResponse } from "@/lib/http/private-download.ts";

type Context = { params: Promise<{ institution: string; id: string }> };

/**
 * A letter that this institution has shown, for its own people and those of what it has become part of, to whose desk its address leads.
 * Everybody else is told that there is nothing.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { institution, id } = await params;
  const viewer = await getViewer();
  const successor = await findDeskSuccessor(viewer, institution);
  if (successor !== null) return movedDesk(request, institution, successor);
  return handedInResponse("letter", async () => {
    await getDeskInstitution(viewer, institution);
    return getLetter(viewer, id);
  });
}
