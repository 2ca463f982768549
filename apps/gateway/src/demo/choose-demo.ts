import type { GatewayContext } from '../context.ts'
import { SettingError } from '../settings/setting-error.ts'
import { readDemoState } from './demo-state.ts'

export type DemoWish = 'asked' | 'if-empty' | undefined

/** Whether to run as a demo. What began as one stays one; other data never becomes one. */
export async function chooseDemo({ store }: Pick<GatewayContext, 'store'>, wish: DemoWish): Promise<boolean> {
  if (await readDemoState(store)) return true
  if (wish === undefined) return false
  if (await isEmpty(store)) return true
  if (wish === 'if-empty') return false
  throw new SettingError(
    '--demo needs a database of its own, and this one holds data: leave --demo out, or name another with --database-url file:./data/demo.db.',
  )
}

async function isEmpty(store: GatewayContext['store']): Promise<boolean> {
  const tenants = await store.tenants.list()
  const [tokens, ...accounts] = await Promise.all([
    store.tokens.list(null, { limit: 1 }),
    ...tenants.map(({ id }) => store.accounts.list(id, { limit: 1 })),
  ])
  return tenants.length <= 1 && [tokens, ...accounts].every(({ rows }) => rows.length === 0)
}
