import { isTransparent, readColor } from './colors.ts'
import { hides, zero } from './hiding.ts'

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

const declaration = /([a-z-]+)\s*:\s*([^;]*)/gi

/** Reads the `style` attribute of an element, or the body of a CSS rule. */
export function readStyle(text: string): Style {
  const style: Style = {}
  const all = declarations(text)
  const is = (name: string, pattern: RegExp) => pattern.test(all.get(name) ?? '')
  style.hidden = hides(all)
  if (all.has('visibility')) style.invisible = is('visibility', /hidden|collapse/)
  const font = /(?:^|\s)(0|\d*\.?\d+(?:px|pt|em|rem|%))(?=[\s/]|$)/.exec(all.get('font') ?? '')?.[1]
  const size = all.get('font-size') ?? font
  if (size !== undefined && !/^(?:inherit|[\d.]+(?:em|%))$/.test(size))
    style.tiny = zero.test(size) || /^(?:0*\.\d+|1)(?:px|pt)$/.test(size)
  if (size !== undefined && zero.test(size)) style.tiny = true
  const color = all.get('-webkit-text-fill-color') ?? all.get('color')
  if (color !== undefined && color !== 'inherit') style.color = readColor(color)
  const background = all.get('background-color') ?? all.get('background')
  if (all.has('background-image') && !is('background-image', /^none/)) style.background = 'unknown'
  else if (background && !/^(?:none|transparent|inherit|initial|unset)$/.test(background))
    style.background = readColor(background)
  if (color !== undefined && isTransparent(color)) style.hidden = true
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

const variable = /var\(\s*(--[\w-]{1,60})\s*(?:,([^()]{0,200}))?\)/g

/** Declarations with the values of their variables, or what stands there for one that nobody sets. */
export function withVariables(text: string, variables: ReadonlyMap<string, string>): string {
  if (!text.includes('var(')) return text
  return text
    .slice(0, 4_000)
    .replace(variable, (whole, name: string, otherwise?: string) => variables.get(name) ?? otherwise ?? whole)
}

/** The declarations of a style by name; the last of a name counts. */
function declarations(text: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const [, name = '', value = ''] of plainCss(text.slice(0, 4_000)).matchAll(declaration)) {
    const kept = value.includes('!') ? value.slice(0, value.indexOf('!')) : value
    all.set(name.toLowerCase(), kept.trim().toLowerCase())
  }
  return all
}

/** CSS without comments, with `\6e` as the letter that it stands for. */
function plainCss(text: string): string {
  const bare = text.includes('/*') ? text.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '') : text
  if (!bare.includes('\\')) return bare
  return bare.replace(/\\([\da-f]{1,6})\s?/gi, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : whole
  })
}
