import { embedResponse } from "../../embed-response.ts";

/** `/embed/nanhai-silk-road-university/fragment?locale=ru`: the same list as a piece of HTML to be put into a page. */
export async function GET(request: Request, { params }: { params: Promise<{ institution: string }> }) {
  return embedResponse(request, (await params).institution, "fragment");
}
