import type { Auth } from './auth.ts'
import { readCredential } from './read-credential.ts'
import { withCredential } from './with-credential.ts'

/** Sends `settings[setting]`, after `prefix`, in a header. */
export function headerKey<Setting extends string>(options: {
  header: string
  setting: Setting
  prefix?: string
}): Auth<Record<Setting, string>> {
  const { header, setting, prefix = '' } = options
  return (settings) => (next) => async (request) =>
    next(withCredential(request, header, `${prefix}${readCredential(settings, setting)}`))
}
