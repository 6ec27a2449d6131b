/**
 * Thrown when something does not exist for this viewer. Whether it exists for somebody else is never told:
 * pages answer 404 to it.
 */
export class NotFound extends Error {
  override name = "NotFound";
}

/** Thrown when the viewer sees something but may not do this with it. Pages answer 404 to strangers and 403 to members. */
export class Forbidden extends Error {
  override name = "Forbidden";
}
