import type { FormField } from '../../schema-form/read-fields.ts'

/** A field whose help names the redirect address of the command line, with the gateway's own in its place. */
export function withRedirect(field: FormField, redirectUri: string | undefined): FormField {
  if (redirectUri === undefined) return field
  return { ...field, help: field.help?.replace(/http:\/\/127\.0\.0\.1:\d+\/callback/, redirectUri) }
}
