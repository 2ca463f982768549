import { useMemo } from 'react'
import { Details } from '../design/panel.tsx'
import type { JsonSchema } from '../schema-form/json-schema.ts'
import { type FormField, readFields } from '../schema-form/read-fields.ts'
import { ArgumentField, type ArgumentProps } from './argument-field.tsx'
import { type Arguments, isRecord, withArgument } from './argument-value.ts'

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
    <Details
      open={!isEmpty}
      summary={
        <span>
          {label}
          <span className="font-normal"> (optional)</span>
        </span>
      }
    >
      <div className="grid gap-2">
        {help}
        {problem}
        {fields}
      </div>
    </Details>
  )
}

interface ArgumentFieldsProps {
  schema: JsonSchema
  value: Arguments
  problems: Readonly<Record<string, string>>
  /** Path of the object itself; '' at the top level. */
  path?: string
  onChange: (value: Arguments) => void
}

/** The controls of an object's fields. The value stays typed, so the JSON view shows it as it is. */
function ArgumentFields(props: ArgumentFieldsProps) {
  const fields = useMemo(() => readFields(props.schema), [props.schema])
  return <FieldList {...props} fields={fields} />
}

/** Some of an object's fields. */
export function FieldList({
  fields,
  value,
  problems,
  path = '',
  onChange,
}: Omit<ArgumentFieldsProps, 'schema'> & { fields: readonly FormField[] }) {
  return fields.map((field) => (
    <ArgumentField
      key={field.name}
      field={field}
      path={path === '' ? field.name : `${path}.${field.name}`}
      value={value[field.name]}
      problems={problems}
      onChange={(changed) => onChange(withArgument(value, field.name, changed))}
    />
  ))
}
