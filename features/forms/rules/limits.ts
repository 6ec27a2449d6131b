/** In characters as the database counts them. */
export const LONGEST_SHORT_TEXT = 300;
export const LONGEST_LONG_TEXT = 4000;

/** More than anybody fills in. */
export const MOST_FIELDS = 60;
export const MOST_OPTIONS = 40;
/** Empty rows for further options that the builder shows at first. */
export const SPARE_OPTIONS = 4;

export const MOST_RETENTION_DAYS = 3650;
/** Days after the end for which a sensitive answer is kept unless the builder says otherwise. */
export const USUAL_RETENTION_DAYS = 30;
