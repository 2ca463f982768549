import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { invalid } from './invalid.ts'
import type { RefusedField } from './refusal.ts'

/** The accounts that a body names, in its order; refuses one that is not there, and one that is named twice. */
export async function checkAccounts(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  ids: readonly string[],
): Promise<Account[]> {
  const found = await Promise.all(ids.map((id) => store.accounts.get(tenantId, id)))
  const wrong = ids.flatMap((value, index): RefusedField[] => {
    const field = `accounts[${index}]`
    if (!found[index]) return [{ field, value, message: 'There is no such integrated account.' }]
    if (ids.indexOf(value) !== index) return [{ field, value, message: 'It is named twice.' }]
    return []
  })
  const [first, ...rest] = wrong
  if (first) throw invalid(first, ...rest)
  return found.filter((account) => account !== undefined)
}
