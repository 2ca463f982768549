import { createCssReader } from './css-rules.ts'
import type { Attributes } from './element-state.ts'
import { type AttributeTest, readSelector } from './selectors.ts'
import { readStyle, type Style, withVariables } from './style.ts'

/** What the rules of `<style>` say of an element, by its name, classes, id, attributes and the elements around it. */
export interface StyleSheet {
  /** Takes more of the style sheet, as it arrives. */
  add(css: string): void
  /** Whether a rule asks for an attribute. */
  asksFor(attribute: string): boolean
  /** The keys of an element's attributes that rules ask for. */
  attributeKeys(attributes: Attributes): string[]
  /** The style of an element of these keys (`td`, `.price`, `#total`); `isInside` tells whether one of a key is around it. */
  of(keys: readonly string[], isInside: (key: string) => boolean): Style | undefined
  /** The values of `--name`. */
  readonly variables: ReadonlyMap<string, string>
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
/** Rules of which the declarations are read, whether they say something of interest or not. */
const maxRead = 3_000
const maxAttributes = 50
const maxVariables = 200
/** Rules of one key, so that an element costs a bounded time. */
const maxOfKey = 100
const told =
  /display|visib|opacity|height|width|margin|mso-hide|indent|left|top|clip|scale|transform|color|font|background|white-space/i

export function createStyleSheet(): StyleSheet {
  /** By the last key of what an element must have. */
  const rules = new Map<string, Rule[]>()
  const tests = new Map<string, AttributeTest>()
  const asked = new Set<string>()
  const variables = new Map<string, string>()
  const read = new Map<string, Style>()
  let count = 0
  let bodies = 0
  let paints = false
  let length = 0

  function addRule(selector: string, style: Style): void {
    if (count >= maxRules) return
    const { keys, around, exact } = readSelector(selector, (test) => {
      if (tests.size >= maxAttributes) return
      tests.set(test.key, test)
      asked.add(test.name)
    })
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

  const reader = createCssReader((selectors, body) => {
    if (body.includes('--')) readVariables(body)
    if (count >= maxRules || bodies >= maxRead || !told.test(body)) return
    if (/background/i.test(body)) paints = true
    const known = read.get(body)
    if (!known) bodies++
    const style = known ?? ruled(readStyle(withVariables(body, variables)))
    read.set(body, style)
    for (const selector of selectors.split(',')) addRule(selector.trim(), style)
  })

  function readVariables(body: string): void {
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]{1,60})\s*:\s*([^;{}]{0,200})/g)) {
      if (variables.size < maxVariables) variables.set(name, value.trim())
    }
  }

  return {
    add(css) {
      if (length >= maxCss) return
      length += css.length
      reader.add(css)
    },
    asksFor: (attribute) => asked.has(attribute),
    attributeKeys(attributes) {
      const found: string[] = []
      for (const { key, name, holds } of tests.values()) {
        const value = attributes.get(name)
        if (value !== undefined && holds(value)) found.push(key)
      }
      return found
    },
    of(keys, isInside) {
      if (count === 0) return undefined
      const own = new Set([...keys, '*'])
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
    variables,
    paints: () => paints,
  }
}

const weights: Readonly<Record<string, number>> = { '.': 100, '[': 100, '#': 10_000, '*': 0 }

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
