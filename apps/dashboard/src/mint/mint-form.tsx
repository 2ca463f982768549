import { type FormEvent, useEffect, useRef, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import { Button } from '../design/button.tsx'
import { focusFirstWrong } from '../design/focus-first-wrong.ts'
import { DraftError } from './draft-error.tsx'
import { type Problems, problemsOf } from './draft-problems.ts'
import type { MintDraft } from './mint-draft.ts'
import { formWithPreview, Preview } from './preview.tsx'
import { ServerFields } from './server-fields.tsx'

interface MintFormProps {
  draft: MintDraft
  onChange: (draft: MintDraft) => void
  mint: { isPending: boolean; error: unknown; mutate: () => void }
}

/** The form, and its summary with the button: on a phone in this order. */
export function MintForm({ draft, onChange, mint }: MintFormProps) {
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<MintDraft>) => onChange({ ...draft, ...part })
  const wrong = problemsOf(draft, Date.now())
  const shown: Problems = tries > 0 ? wrong : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (Object.keys(wrong).length === 0) mint.mutate()
  }
  // What is wrong may be far from the button.
  useEffect(() => {
    if (tries > 0) focusFirstWrong(form.current)
  }, [tries, mint.error])
  const refused = fieldProblems(mint.error, ['name', 'expires_at'])
  return (
    <form ref={form} onSubmit={submit} className={formWithPreview} noValidate>
      <div className="grid gap-5">
        <ServerFields
          draft={draft}
          problems={{
            ...shown,
            name: shown.name ?? refused['name'],
            expiry: shown.expiry ?? refused['expires_at'],
          }}
          onChange={change}
        />
      </div>
      <Preview draft={draft}>
        {mint.error ? <DraftError error={mint.error} draft={draft} /> : null}
        {Object.values(shown).some(Boolean) && (
          <p role="alert" className="text-sm text-bad">
            {Object.values(shown).filter(Boolean).join(' ')}
          </p>
        )}
        <Button type="submit" look="primary" busy={mint.isPending}>
          Create MCP server
        </Button>
      </Preview>
    </form>
  )
}
