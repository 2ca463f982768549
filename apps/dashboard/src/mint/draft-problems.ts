import { exceptionProblem } from './exception-draft.ts'
import { expiryProblem } from './expiry-choice.tsx'
import type { MintDraft } from './mint-draft.ts'

/** What is wrong with each part of a draft, in words. */
export type Problems = {
  [Part in 'name' | 'accounts' | 'effects' | 'exception' | 'expiry']?: string | undefined
}

/** What must be fixed before the form can be sent; a key for each part that is wrong. */
export function problemsOf(draft: MintDraft, now: number): Problems {
  const found: Problems = {
    name: draft.name.trim() === '' ? 'Enter a name.' : undefined,
    accounts: draft.accounts.length === 0 ? 'Choose at least one account.' : undefined,
    effects: draft.effects.length === 0 ? 'Choose at least one thing that it may do.' : undefined,
    exception: exceptionProblem(draft),
    expiry: expiryProblem(draft.expiry, now),
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined))
}
