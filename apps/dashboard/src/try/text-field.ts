import type { FormField } from '../schema-form/read-fields.ts'

/** What helpdesks call the words of a message or a note. */
const words = /^(content|body|text|comment|message)$/i

/** Calls the words by what they become: "Content" of a tool that adds a note is "Note". */
export function withText(fields: readonly FormField[], title: string): FormField[] {
  const [, thing] = /\b(note|comment|reply|message)\b/i.exec(title) ?? []
  if (thing === undefined) return [...fields]
  const label = `${thing.charAt(0).toUpperCase()}${thing.slice(1).toLowerCase()}`
  return fields.map((field) => (field.required && words.test(field.name) ? { ...field, label } : field))
}
