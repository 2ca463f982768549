import type { ArgumentProps } from './argument-field.tsx'
import { ArgumentFields } from './argument-fields.tsx'
import { isRecord } from './argument-value.ts'

/** An object's fields under a heading. An optional object starts closed and is not sent while it is empty. */
export function ObjectArgument({ field, path, value, problems, onChange }: ArgumentProps) {
  const { label, required, description, schema } = field
  const given = isRecord(value) ? value : {}
  const isEmpty = Object.keys(given).length === 0
  // Its fields are required only once the object is given.
  const inner = required || !isEmpty ? schema : { ...schema, required: [] }
  const fields = (
    <div className="grid min-w-0 gap-4 border-l-2 border-line pl-3">
      <ArgumentFields
        schema={inner}
        value={given}
        problems={problems}
        path={path}
        onChange={(changed) => onChange(Object.keys(changed).length === 0 ? undefined : changed)}
      />
    </div>
  )
  const help = description && <p className="text-sm text-soft">{description}</p>
  const problem = problems[path] && <p className="text-sm text-bad">{problems[path]}</p>
  if (required) {
    return (
      <fieldset className="grid min-w-0 gap-2">
        <legend className="text-sm font-medium">{label}</legend>
        {help}
        {problem}
        {fields}
      </fieldset>
    )
  }
  return (
    <details open={!isEmpty || undefined} className="grid gap-2">
      <summary className="text-sm font-medium">
        {label}
        <span className="font-normal text-soft"> (optional)</span>
      </summary>
      <div className="mt-2 grid gap-2">
        {help}
        {problem}
        {fields}
      </div>
    </details>
  )
}
