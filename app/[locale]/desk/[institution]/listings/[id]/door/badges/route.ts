import { getBadges } from "@/features/check-in/queries/papers.ts";
import { doorChoice } from "@/features/check-in/schema.ts";
import { findDeskSuccessor, getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { movedDesk } from "@/lib/http/moved-desk.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { pdfResponse } from "@/lib/paper/pdf-response.ts";

type Context = { params: Promise<{ locale: string; institution: string; id: string }> };

/** Badges of everybody who has a place, as PDF. Whoever may not have it is told that there is nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, institution: slug, id } = await params;
  const session = doorChoice.shape.session.safeParse(new URL(request.url).searchParams.get("session") ?? "");
  if (!isLocale(locale) || !session.success) return new Response(null, { status: 404 });
  const viewer = await getViewer();
  const successor = await findDeskSuccessor(viewer, slug);
  if (successor !== null) return movedDesk(request, slug, successor);
  return pdfResponse("badges", async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return getBadges(viewer, institution.id, id, session.data ?? null, locale);
  });
}
