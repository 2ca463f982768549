import { useQuery } from '@tanstack/react-query'
import type { McpServer } from '../../api/schemas.ts'
import { previewQuery } from '../../api/servers.ts'
import { Panel } from '../../components/panel.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import { PreviewResult } from '../mint/preview-result.tsx'
import { draftOf } from './server-change.ts'

/** What an assistant can do with this MCP server now. */
export function Offers({ server }: { server: McpServer }) {
  const preview = useQuery(previewQuery(server.integrated_account_ids, server.config))
  return (
    <Panel title="Summary">
      {preview.isPending && <Loading what="Loading summary" />}
      {preview.isError && <ErrorNote error={preview.error} retry={() => preview.refetch()} />}
      {preview.data && (
        <div className="grid gap-4">
          <PreviewResult preview={preview.data} permitted={draftOf(server).effects} />
        </div>
      )}
    </Panel>
  )
}
