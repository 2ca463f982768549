import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { goldenQuestions, type sets } from '../../../bench/search/golden.ts'
import { type Asked, asked, meanReciprocalRank, recall } from '../../../bench/search/recall.ts'
import { createToolIndex } from '../src/surface/search/tool-index.ts'

const questions = goldenQuestions()
const composed = 'all'
const records = new Map(
  [...new Set(questions.map(({ subject }) => subject))]
    .filter((subject) => subject !== composed)
    .map((subject) => [subject, offered(subject)]),
)
records.set(composed, [...records.values()].flat())

/** What a connector offers unless it is asked for the unverified as well. */
function offered(name: string): ToolRecord[] {
  const path = join(import.meta.dirname, '../..', name, 'src/generated/tools.json')
  const { tools } = JSON.parse(readFileSync(path, 'utf8')) as { tools: ToolRecord[] }
  return tools.filter(({ unverified }) => unverified === undefined)
}

const answers = [...records].flatMap(([subject, tools]) => {
  const index = createToolIndex(tools)
  const names = (text: string) => index.search(text).map(({ record }) => record.name)
  return questions.filter((each) => each.subject === subject).map((each) => asked(each, names(each.ask)))
})

function missed(of: readonly Asked[]): string {
  return of
    .filter(({ rank }) => rank > 5)
    .map(({ subject, ask }) => `${subject}: ${ask}`)
    .join('\n')
}

const of = (set: keyof typeof sets) => answers.filter((each) => each.set === set)

describe('the golden questions', () => {
  test('are many, of every vendor, each asked once', () => {
    const count = (subject: string) => questions.filter((each) => each.subject === subject).length
    expect([...records.keys()].map(count).every((each) => each >= 20)).toBe(true)
    expect(new Set(questions.map(({ subject, ask }) => `${subject} ${ask}`)).size).toBe(questions.length)
    for (const set of ['tuning', 'held_out'] as const) expect(of(set).length).toBeGreaterThanOrEqual(220)
  })

  test('are answered by tools that there are', () => {
    const wrong = questions.flatMap(({ subject, answers: names }) =>
      names.filter((name) => !records.get(subject)?.some((record) => record.name === name)),
    )
    expect(wrong).toEqual([])
  })
})

// The figures do not depend on the machine, so that a bound a little below them is enough to see a ranking get worse.
describe('search finds what was meant', () => {
  test.each([
    ['first', 0.8, 0.95, 0.87],
    ['tuning', 0.85, 0.96, 0.9],
    ['held_out', 0.8, 0.95, 0.86],
  ] as const)('in the %s questions', (set, one, five, mean) => {
    const own = of(set)
    expect(recall(own, 1), missed(own)).toBeGreaterThanOrEqual(one)
    expect(recall(own, 5), missed(own)).toBeGreaterThanOrEqual(five)
    expect(meanReciprocalRank(own), missed(own)).toBeGreaterThanOrEqual(mean)
  })

  test.each([...records.keys()])('among its first five tools with %s', (subject) => {
    const own = answers.filter((each) => each.subject === subject)
    expect(recall(own, 5), missed(own)).toBeGreaterThanOrEqual(0.93)
  })
})
