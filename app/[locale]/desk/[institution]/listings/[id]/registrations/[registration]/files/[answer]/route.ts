import { answerFileAction } from "@/features/forms/actions/answer-file.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";

type Context = { params: Promise<{ institution: string; id: string; answer: string }> };

/** The file of an answer: a download and nothing that a browser would run or show. Whoever may not have it is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, id, answer } = await params;
  try {
    const { contentType, bytes } = await answerFileAction(institution, id, answer);
    const name = contentType === "application/pdf" ? "answer.pdf" : "answer.webp";
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
