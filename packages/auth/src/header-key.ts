import type { Auth } from './auth.ts'
import { readCredential, withCredential } from './credential.ts'

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

/** Sends `settings[setting]` as `Authorization: <scheme> <value>`. */
export function bearer<Setting extends string>(options: {
  setting: Setting
  scheme?: string
}): Auth<Record<Setting, string>> {
  const { setting, scheme = 'Bearer' } = options
  return headerKey({ header: 'authorization', setting, prefix: `${scheme} ` })
}
