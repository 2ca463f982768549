import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { McpServer, MintedServer } from '../../api/schemas.ts'
import { Confirm } from '../../components/confirm.tsx'
import { Select } from '../../components/controls.tsx'
import { Field } from '../../components/field.tsx'
import { rotateServer } from './server-requests.ts'

const overlaps: readonly [seconds: number, label: string][] = [
  [0, 'immediately'],
  [3_600, 'in 1 hour'],
  [86_400, 'in 1 day'],
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
      title={`Rotate the URL of ${server.name}?`}
      action="Rotate"
      busy={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate()}
      onClose={onClose}
    >
      <div className="grid gap-3">
        <p>You get a new URL, shown once. Replace the old URL wherever it is used.</p>
        <Field label="Old URL stops working">
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
