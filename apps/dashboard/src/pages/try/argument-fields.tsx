import { useMemo } from 'react'
import type { JsonSchema } from '../../schema-form/json-schema.ts'
import { readFields } from '../../schema-form/read-fields.ts'
import { ArgumentField } from './argument-field.tsx'
import { type Arguments, withArgument } from './argument-value.ts'

interface ArgumentFieldsProps {
  schema: JsonSchema
  value: Arguments
  problems: Readonly<Record<string, string>>
  /** Path of the object itself; '' at the top level. */
  path?: string
  onChange: (value: Arguments) => void
}

/** The controls of an object's fields. The value stays typed, so the JSON view shows it as it is. */
export function ArgumentFields({ schema, value, problems, path = '', onChange }: ArgumentFieldsProps) {
  const fields = useMemo(() => readFields(schema), [schema])
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
