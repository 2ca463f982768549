import type { Attributes, Element } from './element-state.ts'

/** Starts the numbers of an ordered list. */
export function numberFrom(list: Element, attributes: Attributes): void {
  list.count = Number.parseInt(attributes.get('start') ?? '1', 10) - 1 || 0
  list.marker = attributes.get('type') ?? '1'
}

/** What stands before the next item of a list. */
export function nextMarker(list: Element | undefined): string {
  if (!list) return '- '
  list.started = true
  list.count++
  return list.name === 'ol' ? `${numeral(list.count, list.marker)}. ` : '- '
}

/** The number of a list's item in the form that the list asks for. */
function numeral(count: number, form = '1'): string {
  if (/^a$/i.test(form) && count >= 1 && count <= 26) {
    const letter = String.fromCharCode(96 + count)
    return form === 'A' ? letter.toUpperCase() : letter
  }
  return String(count)
}
