import type { GatewayContext } from '../context.ts'
import type { Tenant } from '../model.ts'
import { NameTakenError } from '../storage/errors.ts'
import { Refusal } from './refusal.ts'

export async function makeTenant(
  context: Pick<GatewayContext, 'store' | 'log'>,
  name: string,
): Promise<Tenant> {
  const tenant = await context.store.tenants.create(name).catch((error: unknown) => {
    if (!(error instanceof NameTakenError)) throw error
    throw new Refusal('conflict', `There is a tenant called ${JSON.stringify(name)} already.`, {
      errors: [{ field: 'name', value: name, message: 'It is taken.' }],
    })
  })
  context.log.info({ tenant: tenant.id }, 'A tenant was made.')
  return tenant
}
