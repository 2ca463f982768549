import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What people ask for, in files of questions by subject. `first` are the questions of the first ranking, all of which it has been tuned on
 * since. `tuning` are in support people's words. `held_out` were written by others, who had not seen the phrases, and no weight, phrase or synonym is chosen by them.
 */
export const sets = { first: 'first.json', tuning: 'tuning.json', held_out: 'held-out.json' } as const

export interface Question {
  /** A package's name, or `all` for the connectors composed behind one endpoint. */
  subject: string
  set: keyof typeof sets
  ask: string
  /** Any of these tools answers it. */
  answers: readonly string[]
}

export function goldenQuestions(): Question[] {
  return Object.entries(sets).flatMap(([set, file]) => {
    const text = readFileSync(join(import.meta.dirname, 'questions', file), 'utf8')
    const subjects = JSON.parse(text) as Record<string, Record<string, string[]>>
    return Object.entries(subjects).flatMap(([subject, questions]) =>
      Object.entries(questions).map(([ask, answers]) => ({
        subject,
        set: set as Question['set'],
        ask,
        answers,
      })),
    )
  })
}
