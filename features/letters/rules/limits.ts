/** In characters as the database counts them. */
export const NAME_LENGTH = 200;
export const CONTACT_LENGTH = 500;
export const REASON_LENGTH = 2000;
