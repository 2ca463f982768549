import type { Attributes } from './element-state.ts'

/** What a field of a form shows. */
export function inputText(attributes: Attributes): string {
  const type = attributes.get('type')?.toLowerCase() ?? 'text'
  if (type === 'checkbox' || type === 'radio') return attributes.has('checked') ? '[x] ' : '[ ] '
  if (type === 'password' || type === 'image' || type === 'hidden') return ''
  return ` ${attributes.get('value') ?? ''} `
}
