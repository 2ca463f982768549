import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { McpServer } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/dialog.tsx'
import { useToast } from '../design/toast.tsx'
import { count } from '../words/listed.ts'
import { revokeServer } from './server-requests.ts'

interface RevokeSeveralProps {
  servers: readonly McpServer[]
  /** Those that are revoked are no longer selected. */
  onDone: (revoked: readonly string[]) => void
}

/** Stands over the head of the names while MCP servers are selected, so that no row moves, and revokes them after a question that names them. */
export function RevokeSeveral({ servers, onDone }: RevokeSeveralProps) {
  const [isAsked, setIsAsked] = useState(false)
  const queries = useQueryClient()
  const say = useToast()
  const revoke = useMutation({
    mutationFn: async () => {
      const ends = await Promise.allSettled(servers.map(({ id }) => revokeServer(id)))
      const revoked = servers.filter((_, index) => ends[index]?.status === 'fulfilled').map(({ id }) => id)
      onDone(revoked)
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
      return revoked.length
    },
    onSuccess: (revoked) => {
      say(`Revoked ${count(revoked, 'MCP server')}.`)
      setIsAsked(false)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['servers'] }),
  })
  const what = count(servers.length, 'MCP server')
  return (
    <>
      {servers.length > 0 && (
        <div className="z-20 h-0 xl:sticky xl:top-14">
          {/* Beside the box that selects all. */}
          <div className="relative ml-8 flex w-fit pr-3 pl-3 h-9 items-center gap-3 border-b border-line bg-panel text-sm">
            <span role="status" className="font-medium tabular-nums">
              {servers.length} selected
            </span>
            <Button look="danger" size="small" className="min-h-7! py-0!" onClick={() => setIsAsked(true)}>
              Revoke
            </Button>
          </div>
        </div>
      )}
      <Confirm
        open={isAsked && servers.length > 0}
        title={`Revoke ${what}?`}
        action={`Revoke ${what}`}
        danger
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={() => setIsAsked(false)}
      >
        <p>Their URLs stop working immediately for everyone who has them. This cannot be undone.</p>
        <ul className="mt-2 max-h-48 list-disc overflow-y-auto pl-5">
          {servers.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Confirm>
    </>
  )
}
