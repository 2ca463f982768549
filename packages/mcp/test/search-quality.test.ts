import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { goldenQuestions, halves } from '../../../bench/search/golden.ts'
import { type Asked, asked, recall } from '../../../bench/search/recall.ts'
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
  const names = (text: string) => index.search(text).map(({ name }) => name)
  return questions.filter((each) => each.subject === subject).map((each) => asked(each, names(each.ask)))
})

function missed(of: readonly Asked[]): string {
  return of
    .filter(({ rank }) => rank > 5)
    .map(({ subject, ask }) => `${subject}: ${ask}`)
    .join('\n')
}

describe('the golden questions', () => {
  test('are many, of every vendor, in two halves, each asked once', () => {
    const count = (subject: string) => questions.filter((each) => each.subject === subject).length
    expect([...records.keys()].map(count).every((each) => each >= 20)).toBe(true)
    expect(questions.length).toBeGreaterThanOrEqual(150)
    expect(new Set(questions.map(({ subject, ask }) => `${subject} ${ask}`)).size).toBe(questions.length)
    for (const half of halves) {
      expect(questions.filter((each) => each.half === half).length).toBeGreaterThan(questions.length / 3)
    }
  })

  test('are answered by tools that there are', () => {
    const wrong = questions.flatMap(({ subject, answers: names }) =>
      names.filter((name) => !records.get(subject)?.some((record) => record.name === name)),
    )
    expect(wrong).toEqual([])
  })
})

describe('search finds among its first five tools what was meant', () => {
  test('in at least 9 of 10 questions', () => {
    expect(recall(answers, 5), missed(answers)).toBeGreaterThanOrEqual(0.9)
  })

  test('and nearly as often in those that nothing was tuned on', () => {
    const held = answers.filter(({ half }) => half === 'held_out')
    expect(recall(held, 5), missed(held)).toBeGreaterThanOrEqual(0.87)
  })

  test.each([...records.keys()])('with %s', (subject) => {
    const own = answers.filter((each) => each.subject === subject)
    expect(recall(own, 5), missed(own)).toBeGreaterThanOrEqual(0.88)
  })
})
