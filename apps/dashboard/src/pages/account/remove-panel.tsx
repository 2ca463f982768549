import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { removeAccount } from '../../api/accounts.ts'
import type { Account } from '../../api/schemas.ts'
import { Button } from '../../components/button.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { Panel } from '../../components/panel.tsx'

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
    <Panel title="Remove">
      <p className="mb-3 text-sm text-soft">
        The gateway forgets the key or login. Connection links that open this helpdesk alone end at once;
        others go on without it. Nothing changes at the helpdesk.
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
        This cannot be undone: to have it back, it must be connected anew, and its connection links minted
        again.
      </Confirm>
    </Panel>
  )
}
