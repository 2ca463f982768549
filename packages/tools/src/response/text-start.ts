/** The first characters of a text, never half of a surrogate pair. */
export function textStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const halved = length < text.length && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, halved ? length - 1 : length)
}
