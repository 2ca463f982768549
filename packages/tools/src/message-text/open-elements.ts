import type { Element } from './element-state.ts'

/** The elements that are open while HTML is read, the outermost first. */
export interface OpenElements {
  top(): Element
  depth(): number
  open(element: Element): void
  isOpen(name: string): boolean
  /** Whether one is open that a style sheet names so. */
  isNamed(key: string): boolean
  /** The innermost of these. */
  nearest(names: ReadonlySet<string>): Element | undefined
  /** The element that one is in. */
  around(element: Element): Element | undefined
  /** Closes down to the nearest of these, if it is open and nothing of `upTo` is in between. */
  closeNearest(names: ReadonlySet<string>, upTo?: ReadonlySet<string>): void
  /** Closes a paragraph, as the start of a block does. */
  closeParagraph(): void
  closeAll(): void
}

/** Every step costs a bounded time: names and keys are counted, so that an end tag without a start costs nothing. */
export function createOpenElements(
  root: Element,
  on: { opened(element: Element): void; closed(element: Element): void },
): OpenElements {
  const stack: Element[] = [root]
  const names = new Map<string, number>()
  const keys = new Map<string, number>()

  function count(element: Element, by: number): void {
    names.set(element.name, (names.get(element.name) ?? 0) + by)
    for (const key of element.keys) keys.set(key, (keys.get(key) ?? 0) + by)
  }

  function pop(): void {
    const element = stack.pop() ?? root
    count(element, -1)
    on.closed(element)
  }

  function popTo(index: number): void {
    while (stack.length > index) pop()
  }

  return {
    top: () => stack[stack.length - 1] ?? root,
    depth: () => stack.length,
    open(element) {
      on.opened(element)
      stack.push(element)
      count(element, 1)
    },
    isOpen: (name) => (names.get(name) ?? 0) > 0,
    isNamed: (key) => (keys.get(key) ?? 0) > 0,
    nearest: (wanted) => stack.findLast(({ name }) => wanted.has(name)),
    around: (element) => stack[stack.lastIndexOf(element) - 1],
    closeNearest(wanted, upTo) {
      for (let index = stack.length - 1; index > 0; index--) {
        const { name } = stack[index] ?? root
        if (wanted.has(name)) return popTo(index)
        if (upTo?.has(name)) return
      }
    },
    closeParagraph() {
      if (!names.get('p')) return
      for (let index = stack.length - 1; index > 0; index--) {
        const element = stack[index] ?? root
        if (element.name === 'p') return popTo(index)
        if (element.block) return
      }
    },
    closeAll: () => popTo(1),
  }
}
