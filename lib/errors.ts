/**
 * Thrown when something does not exist for this viewer. Whether it exists for somebody else is never told:
 * pages answer 404 to it.
 */
export class NotFound extends Error {
  override name = "NotFound";
}

/** Does something to what may be gone meanwhile; false when it is. */
export async function isFound(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

/** Thrown when the viewer sees something but may not do this with it. Pages answer 404 to strangers and 403 to members. */
export class Forbidden extends Error {
  override name = "Forbidden";
}

/** Thrown when what was asked for has a new public address for good; `slug` is the part that is new. */
export class Moved extends Error {
  override name = "Moved";
  readonly slug: string;

  constructor(slug: string) {
    super(slug);
    this.slug = slug;
  }
}
