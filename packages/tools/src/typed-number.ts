/** What people write before a number or a code: #106, ticket 106, case no. D2EAX. */
const prefix =
  /^(?:(?:ticket|case|conversation|order|chat|contact|e-?mail|message|article|task|number|num|no|nr|id)\b[\s.:#-]*)+|^#\s*/i

/**
 * The text without what people write before a number, such as `#` or `ticket no.`; the text itself if there is nothing of the kind, and an
 * e-mail address: no@mail.example begins with no such word.
 */
export function withoutPrefix(text: string): string {
  const trimmed = text.trim()
  if (trimmed.includes('@')) return trimmed
  return trimmed.replace(prefix, '').trim() || trimmed
}
