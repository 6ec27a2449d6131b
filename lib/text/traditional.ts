import { Converter } from "opencc-js/cn2t";

let convert: ((text: string) => string) | undefined;

/** Chinese text in traditional characters, phrase by phrase as OpenCC knows them: a draft for somebody to read over, not a translation. */
export function traditional(text: string): string {
  convert ??= Converter({ from: "cn", to: "t" });
  return convert(text);
}

/** Whether a BCP 47 tag is of Chinese in traditional, or in simplified characters; null for every other language. */
export function chineseScript(language: string): "traditional" | "simplified" | null {
  const locale = new Intl.Locale(language).maximize();
  if (locale.language !== "zh") return null;
  return locale.script === "Hant" ? "traditional" : "simplified";
}
