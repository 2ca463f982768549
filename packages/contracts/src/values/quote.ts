/**
 * Text of a vendor, a customer or a caller, for use in a sentence of our own: in quotation marks, on one line, and at most `maxLength`
 * characters between them. Line breaks, control characters and invisible ones, such as those that reverse the order of reading, are escaped
 * as in JSON. Redact secrets first: a part of a secret is not found.
 */
export function quote(text: string, maxLength = 100): string {
  let quoted = ''
  for (const character of text) {
    const escaped = escapeCharacter(character)
    if (quoted.length + escaped.length > maxLength) return `"${quoted}…"`
    quoted += escaped
  }
  return `"${quoted}"`
}

/** As in JSON; also DEL to U+009F, the line and paragraph separators, and characters that format others (category Cf). */
function escapeCharacter(character: string): string {
  const escaped = JSON.stringify(character).slice(1, -1)
  if (escaped !== character || !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)) return escaped
  return character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
