const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** Digits as raised ones, so that `25<sup>99</sup>` is not read as 2599. */
export function superscript(text: string): string {
  return /^\s*\d{1,4}\s*$/.test(text) ? text.replace(/\d/g, (digit) => raised[digit] ?? digit) : text
}
