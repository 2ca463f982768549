/** No size, or no opacity. */
export const zero = /^[+-]?0*\.?0+(?:px|pt|em|rem|%|in|cm|mm|ex|ch|vw|vh)?$/

/** At most one pixel, on which nothing can be read. */
const pixel = /^0*(?:\.\d+|1(?:\.0*)?)px$/

/** Past any edge of a page. */
const faroff = /^-\d{4,}(?:px|pt|em|rem|vw|vh|%)?$/

/** Whether the declarations of a style hide an element and all that is in it, in one of the ways that mails use. */
export function hides(declarations: ReadonlyMap<string, string>): boolean {
  const is = (name: string, pattern: RegExp) => pattern.test(declarations.get(name) ?? '')
  const any = (names: readonly string[], pattern: RegExp) => names.some((name) => is(name, pattern))
  return (
    is('display', /^none/) ||
    is('content-visibility', /^hidden/) ||
    is('mso-hide', /^all/) ||
    is('opacity', /^0*\.?0+%?$|^0*\.0[0-4]\d*$/) ||
    is('filter', /opacity\(\s*0*\.?0+%?\s*\)|opacity=0\)/) ||
    isClipped(is, any) ||
    isMovedAway(is, any) ||
    is('transform', /scale(?:x|y|3d)?\(\s*0\s*[,)]/) ||
    is('scale', /^0(?:\s|$)/) ||
    is('letter-spacing', faroff)
  )
}

type Is = (name: string, pattern: RegExp) => boolean
type Any = (names: readonly string[], pattern: RegExp) => boolean

/** Cut to nothing. */
function isClipped(is: Is, any: Any): boolean {
  const overflow = any(['overflow', 'overflow-y', 'overflow-x'], /hidden|clip/)
  const flat =
    any(['max-height', 'height', 'max-width', 'width'], zero) || any(['max-height', 'height'], pixel)
  return (
    (overflow && flat) ||
    (overflow && is('white-space', /^nowrap/) && is('text-indent', /^\d{3,}%/)) ||
    is('clip', /rect\(\s*([01])(?:px)?(?:[\s,]+\1(?:px)?){3}\s*\)/) ||
    is('clip-path', /^(?:inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d+)?%\s*\)|circle\(\s*0(?:px|%)?\s*(?:\)|at\b))/)
  )
}

/** Moved past an edge of the page. */
function isMovedAway(is: Is, any: Any): boolean {
  const sides = ['left', 'top', 'right', 'inset']
  return (
    is('text-indent', /^-\d{3,}/) ||
    (is('position', /absolute|fixed/) && any(sides, /^-\d{3,}/)) ||
    (is('position', /relative|absolute|fixed/) && any([...sides, 'bottom'], faroff)) ||
    any(['margin', 'margin-left', 'margin-top'], faroff) ||
    is('transform', /translate(?:x|y|3d)?\([^)]*-\d{4,}/)
  )
}
