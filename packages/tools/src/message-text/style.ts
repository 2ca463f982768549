/** What an element's own style says about whether its text is seen. Absent: nothing. */
export interface Style {
  /** Neither the element nor anything in it is seen. */
  hidden?: boolean
  /** `visibility`, which an inner element may set back. */
  invisible?: boolean
  /** A font of no size, which an inner element may set back. */
  tiny?: boolean
  /** As six hexadecimal digits; `unknown` where it cannot be told. */
  color?: string
  background?: string
  preformatted?: 'pre' | 'pre-line' | 'normal'
  struck?: boolean
  /** A paragraph without space around it. */
  tight?: boolean
  /** The line that Outlook draws above the mail that is answered. */
  divider?: boolean
  display?: 'block' | 'inline'
  /** A box in a line, such as a column: it does not touch what is beside it. */
  apart?: boolean
}

const zero = /^[+-]?0*\.?0+(?:px|pt|em|rem|%|in|cm|mm|ex|ch|vw|vh)?$/
const declaration = /([a-z-]+)\s*:\s*([^;]*)/gi

/** Reads the `style` attribute of an element, or the body of a CSS rule. */
export function readStyle(text: string): Style {
  const style: Style = {}
  const all = new Map<string, string>()
  for (const [, name = '', value = ''] of text.slice(0, 4_000).matchAll(declaration)) {
    all.set(
      name.toLowerCase(),
      (value.includes('!') ? value.slice(0, value.indexOf('!')) : value).trim().toLowerCase(),
    )
  }
  const is = (name: string, pattern: RegExp) => pattern.test(all.get(name) ?? '')
  const clipped = is('overflow', /hidden|clip/) || is('overflow-y', /hidden/) || is('overflow-x', /hidden/)
  const flat = ['max-height', 'height', 'max-width', 'width'].some((name) => is(name, zero))
  style.hidden =
    is('display', /^none/) ||
    is('mso-hide', /^all/) ||
    is('opacity', /^0*\.?0+%?$/) ||
    is('filter', /opacity\(\s*0\s*\)|opacity=0\)/) ||
    (clipped && flat) ||
    is('text-indent', /^-\d{3,}/) ||
    (is('position', /absolute|fixed/) && ['left', 'top', 'right'].some((name) => is(name, /^-\d{3,}/))) ||
    is('clip', /rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)/) ||
    is('transform', /scale\(\s*0\s*[,)]/)
  if (all.has('visibility')) style.invisible = is('visibility', /hidden|collapse/)
  const size = all.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/.exec(all.get('font') ?? '')?.[1]
  if (size !== undefined && !/^(?:inherit|[\d.]+(?:em|%))$/.test(size))
    style.tiny = zero.test(size) || /^(?:0*\.\d+|1)(?:px|pt)$/.test(size)
  if (size !== undefined && zero.test(size)) style.tiny = true
  if (all.has('color')) style.color = readColor(all.get('color') ?? '')
  const background = all.get('background-color') ?? all.get('background')
  if (all.has('background-image') && !is('background-image', /^none/)) style.background = 'unknown'
  else if (background && !/^(?:none|transparent|inherit|initial|unset)$/.test(background))
    style.background = readColor(background)
  if (is('color', /^(?:transparent|rgba\(.*,\s*0?\.?0+\s*\))$/)) style.hidden = true
  const space = all.get('white-space')
  if (space)
    style.preformatted = /^pre-line/.test(space)
      ? 'pre-line'
      : /^(?:pre|break-spaces)/.test(space)
        ? 'pre'
        : 'normal'
  if (is('text-decoration', /line-through/) || is('text-decoration-line', /line-through/)) style.struck = true
  if (
    is('margin', zero) ||
    is('margin', /^0\w*\s+\S+(?:\s+0\w*\s+\S+)?$/) ||
    (is('margin-top', zero) && is('margin-bottom', zero))
  )
    style.tight = true
  if (is('border-top', /solid #?(?:e1e1e1|b5c4df)/) || (is('border', /^none/) && is('border-top', /solid/)))
    style.divider = true
  if (is('display', /^(?:block|table|flex|grid|list-item)/)) style.display = 'block'
  if (is('display', /^inline(?:-block)?$/)) style.display = 'inline'
  if (is('display', /^inline-./) || is('float', /^(?:left|right)/)) style.apart = true
  return style
}

const names: Readonly<Record<string, string>> = {
  white: 'ffffff',
  black: '000000',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
}

/** A color as six digits, `unknown` if it cannot be read. Almost equal ones read the same. */
export function readColor(text: string): string {
  const value = text.trim().toLowerCase()
  const hex = /^#?([\da-f]{6}|[\da-f]{3})(?:$|[\s!])/.exec(value)?.[1]
  if (hex) return rounded(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex)
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*(?:1|100%|1\.0)\s*)?\)$/.exec(value)
  if (rgb)
    return rounded(
      rgb
        .slice(1, 4)
        .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
        .join(''),
    )
  return Object.hasOwn(names, value) ? rounded(names[value] ?? '') : 'unknown'
}

/** Near white and near black as white and black, so that #fefefe hides as #ffffff does. */
function rounded(hex: string): string {
  if (/^(?:f[a-f]){3}$/.test(hex)) return 'ffffff'
  return /^(?:0[0-5]){3}$/.test(hex) ? '000000' : hex
}
