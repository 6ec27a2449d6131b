import { scanAction } from "@/features/letters/actions/files.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";

type Context = { params: Promise<{ institution: string; id: string; letter: string }> };

/** The scan of a passport: a download and nothing that a browser would run or show. Whoever may not have it is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id, letter } = await params;
  try {
    const { contentType, bytes } = await scanAction(institution, id, letter);
    const name = contentType === "application/pdf" ? "passport.pdf" : "passport.webp";
    return new Response(bytes, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    throw error;
  }
}
