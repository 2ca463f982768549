import { print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import { quote } from '@helpdesk-mcp/contracts'
import { Argument, type Command, Option } from 'commander'
import { SettingError } from '../config.ts'
import type { Person, Role } from '../model.ts'
import {
  changePerson,
  endSessions,
  invitePerson,
  type PersonLink,
  removePerson,
  renewLink,
} from '../people/manage.ts'
import { PersonDraft, viewPerson } from '../people/schemas.ts'
import { type CommandParts, type Opened, readOptions, withContext, withTenant } from './context.ts'
import { allRows, findPersonByWord, printRows, timeCell } from './rows.ts'

const roles: readonly Role[] = ['member', 'manager', 'owner']

export function addPeopleCommands(program: Command, { terminal }: CommandParts): void {
  const people = program.command('people').description('Manage who may sign in, and as what')
  const withScope = (command: Command) =>
    withTenant(command).option('--gateway', 'Owners of the gateway, who act for every tenant')

  withScope(people.command('list'))
    .description('List people')
    .option('--json', 'Print JSON')
    .action((_, command: Command) => {
      const { flags, scope, options } = readScope<{ json?: true }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.people.list(scope, page))
        await printRows(terminal, rows, {
          json: options.json,
          toJson: viewPerson,
          columns: {
            ID: ({ id }) => id,
            NAME: ({ name }) => name,
            'E-MAIL': ({ email }) => email ?? '-',
            ROLE: ({ role }) => role,
            JOINED: ({ joinedAt }) => (joinedAt === null ? 'invited' : timeCell(joinedAt)),
            'LAST SIGNED IN': ({ lastSeenAt }) => timeCell(lastSeenAt),
          },
        })
      })
    })

  withScope(people.command('invite'))
    .description('Invite a person; the link that signs them in is shown only once')
    .argument('<name>', 'Name of the person')
    .option('--email <address>', 'E-mail address; without one, they sign in by links that you create')
    .addOption(
      new Option('--role <role>', 'What they may do (default: member; owner with --gateway)').choices(roles),
    )
    .option('--json', 'Print JSON')
    .action((name: string, _, command: Command) => {
      const { flags, scope, options } = readScope<{ email?: string; role?: Role; json?: true }>(command)
      const role = options.role ?? (scope === null ? 'owner' : 'member')
      const draft = readDraft({ name, role, ...(options.email ? { email: options.email } : {}) })
      return withContext(
        terminal,
        flags,
        async ({ context }) => {
          const { person, link } = await invitePerson(context, scope, draft)
          await printLink(terminal, person, link, options.json)
        },
        { createDatabase: true },
      )
    })

  const onPerson = (
    command: Command,
    run: (opened: Opened, scope: string | null, person: Person, command: Command) => Promise<void>,
    more: readonly Argument[] = [],
  ) => {
    command.argument('<person>', 'ID, e-mail address or name')
    for (const argument of more) command.addArgument(argument)
    return withScope(command).action((word: string, ...rest: unknown[]) => {
      const given = rest.at(-1) as Command
      const { flags, scope } = readScope(given)
      return withContext(terminal, flags, async (opened) => {
        const person = await findPersonByWord(opened.context, scope, word)
        await run(opened, scope, person, given)
      })
    })
  }

  onPerson(
    people.command('role').description('Give a person another role'),
    async ({ context }, scope, { id, name }, command) => {
      const role = command.args[1] as Role
      await changePerson(context, scope, id, { role })
      await print(terminal.errors, `${quote(name)} is ${role} from their next request on.`)
    },
    [new Argument('<role>', 'What they may do').choices(roles)],
  )

  onPerson(
    people
      .command('link')
      .description('Create a link that signs a person in, once; earlier ones stop working')
      .option('--json', 'Print JSON'),
    async ({ context }, scope, { id }, command) => {
      const { person, link } = await renewLink(context, scope, id)
      await printLink(terminal, person, link, readScope<{ json?: true }>(command).options.json)
    },
  )

  onPerson(
    people.command('sign-out').description('End all sessions of a person'),
    async ({ context }, _scope, { id, name }) => {
      const ended = await endSessions(context, id)
      const what = `${ended.length} ${ended.length === 1 ? 'session' : 'sessions'}`
      await print(terminal.errors, `Ended ${what} of ${quote(name)}. Their apps stay connected.`)
    },
  )

  onPerson(
    people.command('remove').description('Remove a person, with their sessions and connected apps'),
    async ({ context }, scope, { id, name }) => {
      await removePerson(context, scope, id)
      await print(terminal.errors, `Removed ${quote(name)} (${id}).`)
    },
  )
}

/** What the API takes, read as the API reads it. */
function readDraft(given: {
  name: string
  role: Role
  email?: string
}): Pick<Person, 'name' | 'email' | 'role'> {
  const { success, data, error } = PersonDraft.safeParse(given)
  if (!success) throw new SettingError(`${error.issues[0]?.message ?? 'Invalid person'}.`)
  return { name: data.name, role: data.role, email: data.email ?? null }
}

/** The tenant of the people; null for the owners of the gateway. */
function readScope<Options>(command: Command) {
  const { flags, tenantId, options } = readOptions<Options & { gateway?: true }>(command)
  return { flags, options, scope: options.gateway ? null : tenantId }
}

async function printLink(
  { output, errors }: Terminal,
  person: Person,
  link: PersonLink,
  json: true | undefined,
): Promise<void> {
  const until = new Date(link.expiresAt).toISOString()
  if (json) {
    const view = { url: link.url, expires_at: until, sent: link.sent }
    return printJson(output, { ...viewPerson(person), link: view })
  }
  await print(output, link.url)
  const sent = link.sent ? ` It was sent to ${person.email}.` : ''
  await print(
    errors,
    `This link signs in as ${quote(person.name)} (${person.role}), once, until ${until.slice(0, 16)}. It is not shown again.${sent}`,
  )
}
