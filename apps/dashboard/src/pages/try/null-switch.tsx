import { Checkbox } from '../../components/controls.tsx'

/** Sends null, which is different from leaving the argument out. */
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
      label={`Set “${label}” to null`}
      className="text-soft"
      checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
