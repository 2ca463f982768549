import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { fieldProblems } from '../api/api-problem.ts'
import type { McpServer } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { focusFirstWrong } from '../design/focus-first-wrong.ts'
import { Page } from '../design/page.tsx'
import { useToast } from '../design/toast.tsx'
import { DraftError } from '../mint/draft-error.tsx'
import { problemsOf } from '../mint/draft-problems.ts'
import type { MintDraft } from '../mint/mint-draft.ts'
import { formWithPreview, Preview } from '../mint/preview.tsx'
import { ServerFields } from '../mint/server-fields.tsx'
import { changeOf, draftOf } from './server-change.ts'
import { changeServer } from './server-requests.ts'

/** Changes an MCP server. Its URL stays the same. */
export function EditServer({ server, onDone }: { server: McpServer; onDone: () => void }) {
  const [before] = useState<MintDraft>(() => draftOf(server))
  const [draft, setDraft] = useState(before)
  const queries = useQueryClient()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const say = useToast()
  const save = useMutation({
    mutationFn: () => changeServer(server.id, changeOf(server, draft, Date.now())),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['servers'] })
      say('Saved. The change applies from the next call.')
      onDone()
    },
  })
  const change = (part: Partial<MintDraft>) => setDraft((last) => ({ ...last, ...part }))
  const isTouched = JSON.stringify(draft) !== JSON.stringify(before)
  const isExpiryTouched = JSON.stringify(draft.expiry) !== JSON.stringify(before.expiry)
  const { expiry: expiryProblem, exception, ...wrong } = problemsOf(draft, Date.now())
  const expiry = isExpiryTouched ? expiryProblem : undefined
  const isComplete = [expiry, exception, ...Object.values(wrong)].every((problem) => problem === undefined)
  const refused = fieldProblems(save.error, ['name', 'expires_at'])
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries > 0) focusFirstWrong(form.current)
  }, [tries])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isTouched) onDone()
    else if (isComplete) save.mutate()
    else setTries(tries + 1)
  }
  return (
    <Page title={`Edit ${server.name}`} intro="The URL stays the same. Changes apply from the next call.">
      <form ref={form} onSubmit={submit} className={formWithPreview} noValidate>
        <div className="grid gap-5">
          <ServerFields
            draft={draft}
            problems={{
              ...wrong,
              name: wrong.name ?? refused['name'],
              exception: tries > 0 ? exception : undefined,
              expiry: expiry ?? refused['expires_at'],
            }}
            onChange={change}
          />
        </div>
        <Preview draft={draft}>
          {save.error ? <DraftError error={save.error} draft={draft} /> : null}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" busy={save.isPending} className="flex-1">
              Save
            </Button>
            <Button onClick={onDone}>Cancel</Button>
          </div>
        </Preview>
      </form>
    </Page>
  )
}
