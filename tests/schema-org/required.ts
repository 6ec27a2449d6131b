type Node = Record<string, unknown>;

/**
 * What search engines require beyond the vocabulary before they show a description, by type (Google's pages on events,
 * breadcrumbs, carousels, education programs, articles and organizations, as of 2026). Each is a list of alternatives.
 */
const REQUIRED: Record<string, string[][]> = {
  Event: [["name"], ["startDate"], ["location"]],
  VirtualLocation: [["url"]],
  EducationalOccupationalProgram: [["name"], ["provider"], ["url"], ["description"]],
  BreadcrumbList: [["itemListElement"]],
  ItemList: [["itemListElement"]],
  ListItem: [["position"], ["item", "url"], ["name"]],
  Article: [["name", "headline"]],
  Report: [["headline"], ["author"], ["publisher"], ["datePublished"], ["inLanguage"], ["image"]],
  Organization: [["name"]],
  Person: [["name"]],
  WebSite: [["name"], ["url"]],
  SearchAction: [["target"], ["query-input"]],
  PostalAddress: [["addressCountry"]],
  Offer: [["availability"], ["url"]],
  OpeningHoursSpecification: [["opens"], ["closes"]],
};

/** What is required of any of the given types and not there, in words. */
export function missing(types: ReadonlySet<string>, node: Node): string[] {
  const found = [...types].flatMap((type) =>
    (REQUIRED[type] ?? [])
      .filter((names) => !names.some((name) => node[name] !== undefined && node[name] !== ""))
      .map((names) => `${names.join(" or ")} is missing`),
  );
  if (node.price !== undefined && node.priceCurrency === undefined) found.push("priceCurrency is missing");
  // Countries and cities are places, too, and need no address.
  if (types.has("Place") && !types.has("AdministrativeArea") && !node.geo && !node.address)
    found.push("address is missing");
  const { startDate, endDate } = node;
  if (typeof startDate === "string" && typeof endDate === "string" && new Date(endDate) < new Date(startDate)) {
    found.push("ends before it starts");
  }
  return [...new Set(found)];
}
