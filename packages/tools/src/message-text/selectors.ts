import type { Attributes } from './element-state.ts'

/** What a selector asks of an element and of those around it, by keys such as `td`, `.price`, `#total` and `[data-x]`. */
export interface Selector {
  keys: string[]
  around: string[]
  /** False where it asks for more, such as a state. */
  exact: boolean
}

/** Whether an element has an attribute, or one of a certain value. */
export interface AttributeTest {
  name: string
  /** As keys name it. */
  key: string
  holds(value: string): boolean
}

const maxSteps = 6
/** One step of a selector: an element, classes, an id and attributes. */
const step = /^(?:\*|[a-z][a-z0-9]*)?(?:[.#][\w-]+|\[\d+\])*$/i
const attribute =
  /\[\s*([a-z_][\w:-]{0,39})\s*(?:([~|^$*]?)=\s*(?:"([^"\]]*)"|'([^'\]]*)'|([\w-]+))\s*(i?)\s*)?\]/gi

/** The keys of an element, as selectors name them. */
export function keysOf(name: string, attributes: Attributes): string[] {
  const id = attributes.get('id')
  const classes = attributes.get('class')?.split(/\s+/, 20) ?? []
  return [name, ...classes.map((item) => `.${item}`), ...(id ? [`#${id}`] : [])]
}

/** Reads one selector. `onAttribute` is told of the attributes that it asks for. */
export function readSelector(selector: string, onAttribute: (test: AttributeTest) => void): Selector {
  const tests: AttributeTest[] = []
  const numbered = selector.replace(attribute, (_whole, ...parts: (string | undefined)[]) => {
    tests.push(attributeTest(parts))
    return `[${tests.length - 1}]`
  })
  const bare = numbered.replace(/\[(?!\d+\])[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, '?')
  const steps = bare
    .replace(/\s*>\s*/g, ' ')
    .split(/\s+/)
    .filter((one) => one !== '')
  const exact = steps.length <= maxSteps && steps.every((one) => step.test(one))
  const keysIn = (one: string) =>
    (one.match(/\[\d+\]|[.#]?[\w-]+|^\*$/g) ?? []).map((key) => {
      const test = key.startsWith('[') ? tests[Number(key.slice(1, -1))] : undefined
      if (test) onAttribute(test)
      return test?.key ?? (/^[.#]/.test(key) ? key : key.toLowerCase())
    })
  const last = keysIn(steps.at(-1) ?? '')
  if (!exact) return { keys: last.filter((key) => !key.startsWith('[')), around: [], exact }
  return { keys: last, around: steps.slice(0, -1).flatMap(keysIn), exact }
}

function attributeTest([written = '', sign, double, single, plain, ignored]: readonly (
  | string
  | undefined
)[]): AttributeTest {
  const name = written.toLowerCase()
  const wanted = double ?? single ?? plain
  if (wanted === undefined) return { name, key: `[${name}]`, holds: () => true }
  const fold = (value: string) => (ignored ? value.toLowerCase() : value)
  const text = fold(wanted)
  const tests: Readonly<Record<string, (value: string) => boolean>> = {
    '': (value) => value === text,
    '~': (value) => value.split(/\s+/).includes(text),
    '|': (value) => value === text || value.startsWith(`${text}-`),
    '^': (value) => text !== '' && value.startsWith(text),
    $: (value) => text !== '' && value.endsWith(text),
    '*': (value) => text !== '' && value.includes(text),
  }
  const holds = tests[sign ?? '']
  return { name, key: `[${name}${sign}=${text}]${ignored}`, holds: (value) => holds?.(fold(value)) === true }
}
