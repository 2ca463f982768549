import { invitePerson } from '../../../src/people/manage.ts'
import { newKeys, type TestDatabase } from '../../databases.ts'
import { openRoundRobin } from '../../process/support/round-robin.ts'
import { createBrowser } from './browser.ts'
import { type OauthOptions, openOauthGateway } from './open-gateway.ts'

/** Two instances on one database behind one address: each request goes to the other one. */
export async function openInstances({ fresh }: Pick<TestDatabase, 'fresh'>, options: OauthOptions = {}) {
  const front = await openRoundRobin()
  const given = { ...options, url: await fresh(), keys: newKeys(), publicUrl: front.url }
  const instances = [await openOauthGateway(given), await openOauthGateway(given)] as const
  for (const { url } of instances) front.add(url)
  const [one] = instances
  return {
    ...one,
    url: front.url,
    instances,
    pass: (ms: number) => {
      for (const instance of instances) instance.pass(ms)
    },
    async person(role: Parameters<typeof one.person>[0], name: string = role) {
      const { person, link } = await invitePerson(one.context, 'default', { name, email: null, role })
      const browser = createBrowser(front.url, front.url)
      await browser.signIn(link.url)
      return { person, browser }
    },
    browser: () => createBrowser(front.url, front.url),
  }
}
