import type { Question } from './golden.ts'

export interface Asked extends Question {
  /** The names that were found, best first. */
  found: readonly string[]
  /** Where the first right one stands, from 1; infinite when it is not among them. */
  rank: number
}

export function asked(question: Question, found: readonly string[]): Asked {
  const index = found.findIndex((name) => question.answers.includes(name))
  return { ...question, found, rank: index < 0 ? Number.POSITIVE_INFINITY : index + 1 }
}

/** The share of the questions whose answer stands among the first so many. */
export function recall(all: readonly Asked[], first: number): number {
  return all.filter(({ rank }) => rank <= first).length / all.length
}

/** The mean of 1 / rank: 1 when every first result is right, 0.5 when every second one is. */
export function meanReciprocalRank(all: readonly Asked[]): number {
  return all.reduce((sum, { rank }) => sum + 1 / rank, 0) / all.length
}
