/** Of one attachment: what one form may send (next.config.js) without the form itself. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** Documents that may be attached, each with the ending of its name. */
export const DOCUMENT_TYPES = [
  { ending: "pdf", contentType: "application/pdf" },
  { ending: "docx", contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  { ending: "xlsx", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { ending: "pptx", contentType: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
  { ending: "odt", contentType: "application/vnd.oasis.opendocument.text" },
  { ending: "ods", contentType: "application/vnd.oasis.opendocument.spreadsheet" },
  { ending: "odp", contentType: "application/vnd.oasis.opendocument.presentation" },
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What a file chooser offers. */
export const ACCEPTED_DOCUMENTS = DOCUMENT_TYPES.map(({ ending }) => `.${ending}`).join(",");

/** The short name by which readers know a type: PDF, DOCX. */
export function typeName(contentType: string): string {
  return DOCUMENT_TYPES.find((type) => type.contentType === contentType)?.ending.toUpperCase() ?? "";
}
