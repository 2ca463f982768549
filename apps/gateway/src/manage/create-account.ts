import type { GatewayContext } from '../context.ts'
import type { Account, Credentials } from '../model.ts'
import { NameTakenError } from '../storage/errors.ts'
import { Refusal } from './refusal.ts'

type NewAccount = Parameters<GatewayContext['store']['accounts']['create']>[1]

const mostNames = 100

/** Stores an account; without a name it is called after its connector, with a number from the second on. */
export async function createAccount(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  account: Omit<NewAccount, 'name'>,
  credentials: Credentials,
  name: { given: string | undefined; usual: string },
): Promise<Account> {
  for (let number = 1; ; number++) {
    const tried = name.given ?? (number === 1 ? name.usual : `${name.usual} ${number}`)
    try {
      return await store.accounts.create(tenantId, { ...account, name: tried }, credentials)
    } catch (error) {
      if (!(error instanceof NameTakenError)) throw error
      if (name.given !== undefined || number === mostNames) throw nameTaken(tried)
    }
  }
}

export function nameTaken(name: string): Refusal {
  return new Refusal('conflict', `There is an account called ${JSON.stringify(name)} already.`, {
    errors: [
      { field: 'name', value: name, message: 'It is taken: names tell the accounts of a tenant apart.' },
    ],
  })
}
