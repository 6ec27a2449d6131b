export type Me = { name: string; office: boolean; desks: { slug: string; name: string }[] };

/** Says whether the hint cookie is there. It tells nothing but that asking /api/me is worth a request. */
export function isHinted(cookies: string): boolean {
  return cookies.split(";").some((cookie) => cookie.trim() === "signed-in=1");
}

/** Reads the answer of /api/me; anything unexpected counts as nobody. */
export function readMe(answer: unknown): Me | null {
  const me = field(answer, "me");
  const name = field(me, "name");
  if (typeof name !== "string") return null;
  const desks = field(me, "desks");
  return {
    name,
    office: field(me, "office") === true,
    desks: (Array.isArray(desks) ? desks : []).flatMap((desk: unknown) => {
      const [slug, title] = [field(desk, "slug"), field(desk, "name")];
      return typeof slug === "string" && typeof title === "string" ? [{ slug, name: title }] : [];
    }),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
