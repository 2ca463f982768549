import type { Auth } from './auth.ts'
import { headerKey } from './header-key.ts'

/** Sends `settings[setting]` as `Authorization: <scheme> <value>`. */
export function bearer<Setting extends string>(options: {
  setting: Setting
  scheme?: string
}): Auth<Record<Setting, string>> {
  const { setting, scheme = 'Bearer' } = options
  return headerKey({ header: 'authorization', setting, prefix: `${scheme} ` })
}
