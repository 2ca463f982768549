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
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
}

/** A raised number as raised digits, so that `25<sup>99</sup>` is not read as 2599; a raised term behind a `^`. */
export function superscript(text: string): string {
  if (/^\s*[+\-−]?(?:\d{1,4}|n)\s*$/.test(text))
    return text.replace(/[\dn+\-−]/g, (one) => raised[one] ?? one)
  const term = /^\s*([a-z\d]+(?:\s*[+\-−*/.,]\s*[a-z\d]+)+)\s*$/i.exec(text)?.[1]
  return term ? `^(${term})` : text
}
