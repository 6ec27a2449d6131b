import { isFieldCode } from "@/lib/education/isced.ts";
import { isPlainDate } from "@/lib/time/zone.ts";
import type { CellType } from "./columns.ts";
import type { ProblemCode } from "./source-row.ts";

/** A cell as the form takes it, or what is wrong with it. */
export type ReadCell = { value: string | string[] } | { problem: ProblemCode };

const YES = new Set(["yes", "true", "1", "x", "是", "да", "نعم", "oui", "sí", "si"]);
const NO = new Set(["no", "false", "0", "否", "нет", "لا", "non"]);

/** What our own tables put before a cell that a spreadsheet would run (lib/csv.ts) comes off again. */
const GUARDED = /^'(?=\s*[=+\-@\t\r\n＝＋－＠|%])/u;

/** A cell's text as it was meant: spaces around it gone, and the apostrophe that keeps a spreadsheet from running it. */
export function cellText(cell: string): string {
  return cell.replace(GUARDED, "").trim();
}

/**
 * Reads a cell by its column's type. Dates are YYYY-MM-DD, also with slashes, dots or 年月日, or DD.MM.YYYY; 03/04/2031, which is March
 * for some and April for others, is refused as ambiguous. Whether what was read makes sense is for the listing's form to say.
 */
export function readCell(text: string, type: CellType): ReadCell {
  switch (type) {
    case "date":
      return readDate(plainDigits(text));
    case "datetime":
      return readDateTime(plainDigits(text));
    case "time":
      return { value: timeOf(plainDigits(text)) ?? text };
    case "flag":
      return readFlag(text);
    case "list":
      return { value: members(text) };
    case "days":
      return { value: members(plainDigits(text)).flatMap(daysOf) };
    case "field":
      return { value: fieldCode(plainDigits(text)) };
    case "text":
      return { value: text };
  }
}

function readDate(text: string): ReadCell {
  if (/^\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b/.test(text)) return { problem: "ambiguousDate" };
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/.exec(text) ?? [];
  const [, lastDay = "", lastMonth = "", lastYear = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date = year ? joined(year, month, day) : lastYear ? joined(lastYear, lastMonth, lastDay) : text;
  return isPlainDate(date) ? { value: date } : { problem: "invalidDate" };
}

function readDateTime(text: string): ReadCell {
  const [, day = "", time = ""] = /^(\S+?)[T ]+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  const date = readDate(day === "" ? text : day);
  if ("problem" in date) return { problem: date.problem === "ambiguousDate" ? "ambiguousDate" : "invalidDateTime" };
  const at = timeOf(time);
  return at === null ? { problem: "invalidDateTime" } : { value: `${String(date.value)}T${at}` };
}

function joined(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** 9:30 and 09:30:00 as 09:30. */
function timeOf(text: string): string | null {
  const [, hour = "", minute = ""] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text) ?? [];
  return hour === "" ? null : `${hour.padStart(2, "0")}:${minute}`;
}

function readFlag(text: string): ReadCell {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: "on" };
  return NO.has(word) ? { value: "" } : { problem: "invalidFlag" };
}

function members(text: string): string[] {
  return text
    .split(/[;；؛|\n]/u)
    .map((member) => member.trim())
    .filter((member) => member !== "");
}

/** Monday is 1; 2-7 is Tuesday to Sunday. */
function daysOf(text: string): string[] {
  const [, first, last] = /^([1-7])\s*[-–]\s*([1-7])$/.exec(text) ?? [];
  if (!first || !last) return [text];
  return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) =>
    String(Number(first) + index),
  );
}

/** A spreadsheet takes 0222 for a number and drops its first digit. */
function fieldCode(text: string): string {
  return !isFieldCode(text) && isFieldCode(`0${text}`) ? `0${text}` : text;
}

/** Digits of other scripts as 0 to 9. */
function plainDigits(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９：]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
