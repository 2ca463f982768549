import type { Attributes, Element } from './element-state.ts'

/** Starts the numbers of an ordered list. */
export function numberFrom(list: Element, attributes: Attributes): void {
  const start = Number.parseInt(attributes.get('start') ?? '', 10)
  const isReversed = attributes.has('reversed')
  list.step = isReversed ? -1 : 1
  list.count = (Number.isSafeInteger(start) ? start : 1) - list.step
  // A list that counts down starts at the number of its items, which is not known yet.
  list.marker = isReversed && !Number.isSafeInteger(start) ? 'none' : (attributes.get('type') ?? '1')
}

/** What stands before the next item of a list; an item may state its number. */
export function nextMarker(list: Element | undefined, attributes: Attributes): string {
  if (!list) return '- '
  list.started = true
  const stated = Number.parseInt(attributes.get('value') ?? '', 10)
  list.count = Number.isSafeInteger(stated) ? stated : list.count + (list.step ?? 1)
  return list.name === 'ol' && list.marker !== 'none' ? `${numeral(list.count, list.marker)}. ` : '- '
}

/** The number of a list's item in the form that the list asks for. */
function numeral(count: number, form = '1'): string {
  if (/^a$/i.test(form) && count >= 1 && count <= 26) {
    const letter = String.fromCharCode(96 + count)
    return form === 'A' ? letter.toUpperCase() : letter
  }
  return String(count)
}
