import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Weights and synonyms are chosen by the tuning half alone; the held-out half says whether that carries over. */
export const halves = ['tuning', 'held_out'] as const

export interface Question {
  /** A package's name, or `all` for the connectors composed behind one endpoint. */
  subject: string
  half: (typeof halves)[number]
  ask: string
  /** Any of these tools answers it. */
  answers: readonly string[]
}

/** What people ask for, in their own words. */
export function goldenQuestions(): Question[] {
  const text = readFileSync(join(import.meta.dirname, 'questions.json'), 'utf8')
  const subjects = JSON.parse(text) as Record<string, Record<Question['half'], Record<string, string[]>>>
  return Object.entries(subjects).flatMap(([subject, questions]) =>
    halves.flatMap((half) =>
      Object.entries(questions[half]).map(([ask, answers]) => ({ subject, half, ask, answers })),
    ),
  )
}
