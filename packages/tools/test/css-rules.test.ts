import { describe, expect, it } from 'vitest'
import { createCssReader } from '../src/message-text/css-rules.ts'

/** The rules of a style sheet that comes in pieces of this length. */
function rulesOf(css: string, length = css.length): [string, string][] {
  const rules: [string, string][] = []
  const reader = createCssReader((selectors, body) => rules.push([selectors, body]))
  for (let at = 0; at < css.length; at += length) reader.add(css.slice(at, at + length))
  return rules
}

describe('createCssReader', () => {
  it('gives each rule when it ends, so that none waits for the end of the sheet', () => {
    const rules: string[] = []
    const reader = createCssReader((selectors) => rules.push(selectors))
    reader.add('.a{color:red}.b{co')
    expect(rules).toEqual(['.a'])
    reader.add('lor:red}')
    expect(rules).toEqual(['.a', '.b'])
  })

  it('reads the same in pieces of any length', () => {
    const css = `@charset "x;{"; <!-- .a, b > c { color : red } --> /* } { */ @media print { .d{x:y} .e{} }
      @media screen{.f{a:b}} .g{content:"}{";top:0} .h{a:b;&:hover{c:d}e:f} @font-face{src:url(x)} .i{/*}*/j:k}`
    const whole = rulesOf(css)
    expect(whole.map(([selectors]) => selectors)).toEqual(['.a, b > c', '.f', '.g', '.h', '.i'])
    expect(whole[2]?.[1]).toBe('content:"}{";top:0')
    for (const length of [1, 2, 3, 7, 50]) expect(rulesOf(css, length)).toEqual(whole)
  })

  it.each([
    'a',
    'a,',
    '{',
    '}',
    '@',
    '@{',
    '/*',
    '/*a*',
    '*',
    '[',
    '"',
    '\\',
    '.a{color:red}',
    '@media screen{.a{top:0}}',
  ])('keeps no more of %j than a rule may have, and goes on behind it', (piece) => {
    const rules: [string, string][] = []
    const reader = createCssReader((selectors, body) => rules.push([selectors, body]))
    for (let count = 0; count < 20; count++) reader.add(piece.repeat(5_000))
    for (const [selectors, body] of rules) {
      expect(selectors.length).toBeLessThanOrEqual(500)
      expect(body.length).toBeLessThanOrEqual(4_000)
    }
  })
})
