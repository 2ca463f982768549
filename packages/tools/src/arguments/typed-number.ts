/** What people write before a number or a code: #106, ticket 106, case no. D2EAX. */
const prefix =
  /^(?:(?:ticket|case|conversation|order|chat|contact|e-?mail|message|article|task|number|num|no|nr|id)\b[\s.:#-]*)+|^#\s*/i

/** The number at the end of a link's path, as in `/app/accounts/1/conversations/908` and `#Cases/dv/7192`, or in its query, as in `?ticket=5`. */
function numberInLink(link: string): string | undefined {
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) return undefined
  const { hash, pathname, searchParams } = new URL(link)
  const last = (path: string) => /(?:^|[/#])(\d+)\/?$/.exec(path)?.[1]
  const asked = [...searchParams].find(
    ([name, value]) => /(?:id|no|number|ticket|case|conversation)$/i.test(name) && /^\d+$/.test(value),
  )
  return last(hash) ?? last(pathname) ?? asked?.[1]
}

/**
 * The text without what people write before a number, such as `#` or `ticket no.`, and the number in a link to a record; the text itself if
 * there is nothing of the kind, and an e-mail address: no@mail.example begins with no such word.
 */
export function withoutPrefix(text: string): string {
  const trimmed = text.trim()
  const linked = numberInLink(trimmed)
  if (linked !== undefined) return linked
  if (trimmed.includes('@')) return trimmed
  return trimmed.replace(prefix, '').trim() || trimmed
}
