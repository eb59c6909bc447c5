/**
 * A line for the log without what could be somebody's data: Chinese text (names, and the names of files that
 * carry them) and long numbers (phones, identity cards). What is left is code, English messages and short numbers.
 */
export function redact(text: string): string {
  return text.replace(/[\p{Script=Han}·]+/gu, '□').replace(/\d[\d -]{5,}\d/g, '#');
}
