/** UTF-16 tells itself by its mark, or by the NUL beside each letter of a heading. */
function utf16In([first, second]: Uint8Array) {
  if ((first === 0xff && second === 0xfe) || second === 0) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || first === 0) return "utf-16be";
  return undefined;
}

/**
 * The text of a table as spreadsheets save one: UTF-8 or UTF-16, else Windows-1252, which is Excel's plain "CSV" in western
 * Europe. Undefined where the bytes are no text.
 */
export function decodeTable(bytes: Uint8Array): string | undefined {
  const wide = utf16In(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
