/** Letters that no decomposition takes apart, as people without the right keyboard write them. */
const PLAIN_FORMS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ŋ: "ng",
  ħ: "h",
  ŧ: "t",
  ə: "e",
  ς: "σ",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ے: "ي",
  ک: "ك",
  ہ: "ه",
  ۀ: "ه",
  ة: "ه",
  ـ: "",
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_FORMS).join("")}]`, "gu");

/**
 * Accents of Latin, Greek and Cyrillic, Arabic vowel signs and hamza, Hebrew points, and joiners. The vowel signs of
 * Indic and South-East Asian scripts are letters in all but name and stay.
 */
const MARKS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u02B9-\u02C1\u200C\u200D]/gu;

/**
 * The form in which names and words are compared: blind to case, width, accents, Arabic vowel signs and the seats of
 * hamza, and to which digits are used. Folding twice changes nothing. Not for display.
 */
export function fold(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize("NFKD")
      .toLowerCase()
      .normalize("NFKD")
      // й is a letter of its own, not и with an accent; ё is written е by most.
      .replace(/и\u0306/gu, "й")
      .replace(MARKS, "")
      .replace(PLAIN_LETTER, (letter) => PLAIN_FORMS[letter] ?? letter)
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      .normalize("NFC")
  );
}
