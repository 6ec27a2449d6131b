/** For how long a code, or signing in, proves that somebody reads an address. */
export const PROOF_MINUTES = 15;
