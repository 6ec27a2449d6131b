/** Marks the link that leads to `path`, or to the nearest page above it; the first link is everyone's parent and must match. */
export function markCurrent<Link extends { href: string }>(
  links: Link[],
  path: string,
): (Link & { current: boolean })[] {
  const [home] = links;
  const leadsHere = ({ href }: Link) => path === href || (href !== home?.href && path.startsWith(`${href}/`));
  return links.map((link) => ({ ...link, current: leadsHere(link) }));
}
