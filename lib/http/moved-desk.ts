/** The same address at the desk of what the institution has become part of. */
export function movedDesk(request: Request, slug: string, successor: string): Response {
  const { pathname, search } = new URL(request.url);
  const location = `${pathname.replace(`/desk/${slug}/`, `/desk/${successor}/`)}${search}`;
  return new Response(null, { status: 308, headers: { Location: location, "Cache-Control": "private, no-store" } });
}
