import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { McpServer } from '../../api/schemas.ts'
import { Confirm } from '../../components/confirm.tsx'
import { useToast } from '../../components/toast.tsx'
import { removeServer } from './server-requests.ts'

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
    mutationFn: () => removeServer(server.id),
    onSuccess: async () => {
      say(`${server.name} is revoked.`)
      await navigate({ to: '/servers' })
      await queries.invalidateQueries({ queryKey: ['servers'] })
    },
  })
  return (
    <Confirm
      open={open}
      title={`Revoke ${server.name}?`}
      action="Revoke it"
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>
        Its address opens nothing from the next call on, for everybody who has it. It cannot be brought back:
        mint another one instead.
      </p>
    </Confirm>
  )
}
