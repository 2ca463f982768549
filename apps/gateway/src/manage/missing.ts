import { Refusal } from './refusal.ts'

/** The same for what never was and for what is another tenant's. */
export function missing(what: string): Refusal {
  return new Refusal('not-found', `There is no such ${what}.`)
}
