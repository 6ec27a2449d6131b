/** What may be sent as an answer, for the browser's own chooser; the server looks at the first bytes. */
export const FILE_TYPES = "application/pdf,image/jpeg,image/png,image/webp";
