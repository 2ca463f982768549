import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../design/button.tsx'
import { ErrorNote } from '../design/states.tsx'
import { useToast } from '../design/toast.tsx'
import { useDraft } from '../design/use-draft.ts'
import { type ListedPerson, shareWith } from './people-requests.ts'
import { ServerChoice } from './server-choice.tsx'

/** Which MCP servers a person may use, and a way to change it. */
export function PersonServers({ person }: { person: ListedPerson }) {
  const { id, name, mcp_server_ids: shared } = person
  const [typed, setTyped] = useDraft<readonly string[]>('person-servers', id)
  const queries = useQueryClient()
  const say = useToast()
  const save = useMutation({
    mutationFn: () => shareWith(id, typed ?? shared),
    onSuccess: async () => {
      setTyped(undefined)
      await queries.invalidateQueries({ queryKey: ['people'] })
      say('Saved. It applies from the next request.')
    },
  })
  if (person.role !== 'member') {
    return (
      <section className="grid gap-2">
        <h3 className="font-semibold">MCP servers</h3>
        <p className="text-soft">Managers and owners may use every MCP server.</p>
      </section>
    )
  }
  return (
    <section className="grid gap-2">
      <ServerChoice name={name} chosen={typed ?? shared} onChange={setTyped} />
      {save.error ? <ErrorNote error={save.error} /> : null}
      {typed !== undefined && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" look="primary" busy={save.isPending} onClick={() => save.mutate()}>
            Save MCP servers
          </Button>
          <Button size="small" onClick={() => setTyped(undefined)}>
            Undo
          </Button>
        </div>
      )}
    </section>
  )
}
