import { exceptionProblem } from './exception-draft.ts'
import { expiryProblem } from './expiry-choice.tsx'
import type { MintDraft } from './mint-draft.ts'

/** What is wrong with each part of a draft, in words. */
export type Problems = {
  [Part in 'name' | 'accounts' | 'effects' | 'groups' | 'tags' | 'methods' | 'exception' | 'expiry']?:
    | string
    | undefined
}

/** What must be fixed before the form can be sent; a key for each part that is wrong. */
export function problemsOf(draft: MintDraft, now: number): Problems {
  return present({
    name: draft.name.trim() === '' ? 'Enter a name.' : undefined,
    accounts: draft.accounts.length === 0 ? 'Choose at least one account.' : undefined,
    ...emptyChoices(draft),
    exception: exceptionProblem(draft),
    expiry: expiryProblem(draft.expiry, now),
  })
}

/** The lists in which something has to be ticked and nothing is: such a draft permits nothing. */
export function emptyChoices({ effects, groups, tags, methods }: MintDraft): Problems {
  return present({
    effects: effects.length === 0 ? 'Choose at least one kind of action.' : undefined,
    groups: groups?.length === 0 ? 'Choose at least one topic.' : undefined,
    tags: tags?.length === 0 ? 'Choose at least one tag.' : undefined,
    methods: methods?.length === 0 ? 'Choose at least one kind of tool.' : undefined,
  })
}

function present(problems: Problems): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined))
}
