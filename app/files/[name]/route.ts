import { fileStore, isPictureName } from "@/lib/storage/file-store.ts";

/** A stored picture. Its name is random and its bytes never change, so that everybody may keep it for good. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params;
  const bytes = isPictureName(name) ? await fileStore().read(name) : null;
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: {
      "Content-Type": "image/webp",
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
