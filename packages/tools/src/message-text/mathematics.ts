import type { Element } from './element-state.ts'

/** What stands before each part of a formula, so that a fraction does not read as one number. */
const signs: Readonly<Record<string, readonly string[]>> = {
  mfrac: ['', '/'],
  msup: ['', '^'],
  msub: ['', '_'],
  msubsup: ['', '_', '^'],
}

/** What MathML shows around an element; undefined for what it does not show, such as the formula in another language. */
export function formulaSigns(name: string, outer: Element): { before: string; after: string } | undefined {
  if (name === 'annotation' || name === 'annotation-xml') return undefined
  const before = signs[outer.name]?.[outer.count] ?? ''
  outer.count++
  if (name === 'msqrt') return { before: `${before}√(`, after: ')' }
  return name === 'mrow' && signs[outer.name] ? { before: `${before}(`, after: ')' } : { before, after: '' }
}
