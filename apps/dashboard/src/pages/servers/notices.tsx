import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { McpServer } from '../../api/schemas.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNote, Note } from '../../components/states.tsx'
import { changeServer } from './server-requests.ts'

/** What became different without anyone changing the MCP server, until it is dismissed or the MCP server is edited. */
export function Notices({ server }: { server: McpServer }) {
  const queries = useQueryClient()
  const dismiss = useMutation({
    // A new config dismisses notices, even an equal one.
    mutationFn: () => changeServer(server.id, { config: server.config }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['servers'] }),
  })
  if (server.notices.length === 0) return null
  return (
    <div className="grid gap-2">
      {server.notices.map(({ at, message, tools }) => (
        <Note key={at} tone="warn" role="status">
          <div className="grid gap-1">
            <span>{message}</span>
            <details>
              <summary className="font-medium">Show the tools</summary>
              <ul className="mt-1 grid gap-0.5">
                {tools.map((tool) => (
                  <li key={tool}>
                    <code className="text-xs break-all">{tool}</code>
                  </li>
                ))}
              </ul>
            </details>
          </div>
          <Button busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
            Dismiss
          </Button>
        </Note>
      ))}
      {dismiss.error ? <ErrorNote error={dismiss.error} /> : null}
    </div>
  )
}
