import type { FormField } from '../../schema-form/read-fields.ts'

/** Replaces the command line's redirect URL in a field's help with the gateway's. */
export function withRedirect(field: FormField, redirectUri: string | undefined): FormField {
  if (redirectUri === undefined) return field
  return { ...field, help: field.help?.replace(/http:\/\/127\.0\.0\.1:\d+\/callback/, redirectUri) }
}
