/** A page of a passport as a phone takes it, or as a PDF. */
export const MOST_SCAN_BYTES = 4 * 1024 * 1024;

/** For the browser's own chooser; the server looks at the first bytes. */
export const SCAN_TYPES = "application/pdf,image/jpeg,image/png,image/webp";
