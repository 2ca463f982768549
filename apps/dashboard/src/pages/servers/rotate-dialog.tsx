import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { McpServer, MintedServer } from '../../api/schemas.ts'
import { Confirm } from '../../components/confirm.tsx'
import { Select } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'
import { rotateServer } from './server-requests.ts'

const overlaps: readonly [seconds: number, label: string][] = [
  [0, 'at once'],
  [3_600, 'in an hour'],
  [86_400, 'in a day'],
  [7 * 86_400, 'in 7 days'],
]

interface RotateDialogProps {
  server: McpServer
  open: boolean
  onRotated: (server: MintedServer) => void
  onClose: () => void
}

export function RotateDialog({ server, open, onRotated, onClose }: RotateDialogProps) {
  const [overlap, setOverlap] = useState(0)
  const queries = useQueryClient()
  const rotate = useMutation({
    mutationFn: () => rotateServer(server.id, overlap),
    onSuccess: (rotated) => {
      void queries.invalidateQueries({ queryKey: ['servers'] })
      onClose()
      onRotated(rotated)
    },
  })
  return (
    <Confirm
      open={open}
      title={`A new address for ${server.name}?`}
      action="Rotate"
      busy={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate()}
      onClose={onClose}
    >
      <div className="grid gap-3">
        <p>You get a new address, shown once. Whoever uses the old one has to be given the new one.</p>
        <Field label="The old address ends">
          {(ids) => (
            <Select {...ids} value={overlap} onChange={(event) => setOverlap(Number(event.target.value))}>
              {overlaps.map(([seconds, label]) => (
                <option key={seconds} value={seconds}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </Confirm>
  )
}
