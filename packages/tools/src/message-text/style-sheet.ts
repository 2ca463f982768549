import { readStyle, type Style } from './style.ts'

/** What the rules of `<style>` say of an element, by its name, classes, id and the elements around it. */
export interface StyleSheet {
  add(css: string): void
  /** The style of an element of these keys (`td`, `.price`, `#total`); `isInside` tells whether one of a key is around it. */
  of(keys: readonly string[], isInside: (key: string) => boolean): Style | undefined
  /** Whether a rule may set a background that is not known here. */
  paints(): boolean
}

interface Rule {
  /** What the element itself must have. */
  keys: readonly string[]
  /** What must be around it. */
  around: readonly string[]
  style: Style
  weight: number
}

const maxCss = 200_000
const maxRules = 1_000
const maxSteps = 6
/** Rules of one key, so that an element costs a bounded time. */
const maxOfKey = 100
const rule = /([^{}]{0,500})\{([^{}]{0,4000})\}/g
const told =
  /display|visib|opacity|height|width|margin|mso-hide|indent|left|top|clip|scale|transform|color|font|background|white-space/i
/** One step of a selector: an element, classes and an id. */
const step = /^(?:\*|[a-z][a-z0-9]*)?(?:[.#][\w-]+)*$/i

/** The keys of an element, as selectors name them. */
export function keysOf(name: string, id: string | undefined, classes: readonly string[]): string[] {
  return [name, ...classes.map((item) => `.${item}`), ...(id ? [`#${id}`] : [])]
}

export function createStyleSheet(): StyleSheet {
  /** By the last key of what an element must have. */
  const rules = new Map<string, Rule[]>()
  let count = 0
  let paints = false
  let read = 0

  function addRule(selector: string, style: Style): void {
    if (count >= maxRules) return
    const { keys, around, exact } = readSelector(selector)
    const last = keys.at(-1)
    if (last === undefined) return
    const stated = exact ? style : shown(style)
    if (Object.keys(stated).length === 0) return
    const weight = [...keys, ...around].reduce((sum, key) => sum + (weights[key[0] ?? ''] ?? 1), 0)
    const group = rules.get(last) ?? []
    if (group.length >= maxOfKey) return
    group.push({ keys, around, style: stated, weight })
    rules.set(last, group)
    count++
  }

  return {
    add(css) {
      if (read >= maxCss) return
      read += css.length
      const text = topLevel(css.slice(0, maxCss).replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, ''))
      if (/background/i.test(text)) paints = true
      for (const [, selectors = '', body = ''] of text.matchAll(rule)) {
        if (count >= maxRules) break
        if (!told.test(body)) continue
        const style = ruled(readStyle(body))
        for (const selector of selectors.split(',')) addRule(selector.trim(), style)
      }
    },
    of(keys, isInside) {
      if (count === 0) return undefined
      const own = new Set(keys)
      const found: Rule[] = []
      for (const key of own) {
        for (const one of rules.get(key) ?? []) {
          if (one.keys.every((needed) => own.has(needed)) && one.around.every(isInside)) found.push(one)
          if (found.length >= 50) break
        }
      }
      if (found.length === 0) return undefined
      found.sort((a, b) => a.weight - b.weight)
      return Object.assign({}, ...found.map(({ style }) => style))
    },
    paints: () => paints,
  }
}

const weights: Readonly<Record<string, number>> = { '.': 100, '#': 10_000 }

/** What a selector asks of the element and of those around it; `exact` is false where it asks for more, such as an attribute or a state. */
function readSelector(selector: string): { keys: string[]; around: string[]; exact: boolean } {
  const bare = selector.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, '?')
  const steps = bare
    .replace(/\s*>\s*/g, ' ')
    .split(/\s+/)
    .filter((one) => one !== '')
  const exact = steps.length <= maxSteps && steps.every((one) => step.test(one))
  const last = keysIn(steps.at(-1) ?? '')
  if (!exact) return { keys: last, around: [], exact }
  return { keys: last, around: steps.slice(0, -1).flatMap(keysIn), exact }
}

/** The keys in one step, such as `td` and `.price` in `td.price`. */
function keysIn(one: string): string[] {
  return (one.match(/[.#]?[\w-]+|^\*$/g) ?? []).map((key) => (/^[.#]/.test(key) ? key : key.toLowerCase()))
}

/** What a rule says of an element, as far as it says it. */
function ruled({ hidden, ...style }: Style): Style {
  return hidden ? { hidden, ...style } : style
}

/** What may make text seen, of a rule that need not hold. */
function shown({ color, background, tiny, invisible }: Style): Style {
  return {
    ...(color === undefined ? {} : { color: 'unknown' }),
    ...(background === undefined ? {} : { background: 'unknown' }),
    ...(tiny === false ? { tiny } : {}),
    ...(invisible === false ? { invisible } : {}),
  }
}

/** At-rules that hold for a mail on a screen, whatever its size. */
const always = /^@media\s+(?:only\s+)?(?:all|screen)\s*$/i

/** The rules outside of `@media` and the like, and those for every screen. */
function topLevel(css: string): string {
  let result = ''
  let depth = 0
  let from = 0
  let at = -1
  let inner = -1
  for (let index = 0; index < css.length; index++) {
    const character = css[index]
    if (character === '@' && depth === 0 && at < 0) {
      at = index
      inner = -1
      result += css.slice(from, index)
    } else if (character === ';' && depth === 0 && at >= 0) {
      at = -1
      from = index + 1
    } else if (character === '{') {
      if (depth === 0 && at >= 0 && always.test(css.slice(at, index).trim())) inner = index + 1
      depth++
    } else if (character === '}') {
      depth = Math.max(0, depth - 1)
      if (depth === 0 && at >= 0) {
        if (inner >= 0) result += css.slice(inner, index)
        at = -1
        from = index + 1
      }
    }
  }
  return at >= 0 ? result : result + css.slice(from)
}
