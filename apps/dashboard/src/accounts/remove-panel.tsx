import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { removeAccount } from '../api/accounts.ts'
import type { Account } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/dialog.tsx'
import { Panel } from '../design/panel.tsx'

export function RemovePanel({ account: { id, name } }: { account: Account }) {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const router = useRouter()
  const remove = useMutation({
    mutationFn: () => removeAccount(id),
    onSuccess: async () => {
      setAsking(false)
      await router.navigate({ to: '/' })
      await queries.invalidateQueries()
    },
  })
  return (
    <Panel title="Remove account">
      <p className="mb-3 text-sm text-soft">
        Deletes the credential from this gateway. MCP servers that use only this account are revoked; other
        MCP servers continue without it. Nothing changes in the helpdesk.
      </p>
      <Button look="danger" onClick={() => setAsking(true)}>
        Remove {name}
      </Button>
      <Confirm
        open={asking}
        title={`Remove ${name}?`}
        action="Remove"
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        This cannot be undone. To use the account again, connect it again and create new MCP servers.
      </Confirm>
    </Panel>
  )
}
