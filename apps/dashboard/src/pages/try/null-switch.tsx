import { Checkbox } from '../../components/controls.tsx'

/** For what may be null: emptied on purpose, which is more than not being sent. */
export function NullSwitch({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <Checkbox
      label={`Empty “${label}” (null)`}
      className="text-soft"
      checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
