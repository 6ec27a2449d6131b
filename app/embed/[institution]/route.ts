import { embedResponse } from "../embed-response.ts";

/** `/embed/nanhai-silk-road-university?locale=ru&theme=dark&count=6`: an institution's list as a page for an iframe. */
export async function GET(request: Request, { params }: { params: Promise<{ institution: string }> }) {
  return embedResponse(request, (await params).institution, "page");
}
