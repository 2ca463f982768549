import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { McpServer } from '../api/schemas.ts'
import { Confirm } from '../design/dialog.tsx'
import { useToast } from '../design/toast.tsx'
import { revokeServer } from './server-requests.ts'

interface RevokeDialogProps {
  server: McpServer
  open: boolean
  onClose: () => void
}

export function RevokeDialog({ server, open, onClose }: RevokeDialogProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const say = useToast()
  const revoke = useMutation({
    mutationFn: () => revokeServer(server.id),
    onSuccess: async () => {
      say(`Revoked ${server.name}.`)
      await navigate({ to: '/servers' })
      await queries.invalidateQueries({ queryKey: ['servers'] })
    },
  })
  return (
    <Confirm
      open={open}
      title={`Revoke ${server.name}?`}
      action="Revoke"
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>
        Its URL stops working immediately for everyone who has it. This cannot be undone; you can create a new
        MCP server instead.
      </p>
    </Confirm>
  )
}
