import { join, relative, resolve } from 'node:path'
import { readOperations } from '../document/operations.ts'
import type { CommandProcess } from '../generate.ts'
import { DeriveError } from '../problems.ts'
import type { Questions } from './ask.ts'
import { countTags } from './choose-operations.ts'
import { type Draft, draftConnector } from './draft.ts'
import { isTitle, readIdentity, titleOf, UsageError } from './identity.ts'
import { draftFiles } from './init-files.ts'
import { ownVersion } from './own-version.ts'
import type { Layout } from './package-files.ts'
import { readSource, type Source, SourceError } from './read-source.ts'
import { checkFree, writeFolder } from './write-folder.ts'

export interface InitOptions {
  id?: string | undefined
  /** A file or URL. */
  openapi?: string | undefined
  title?: string | undefined
  brand?: string | undefined
  /** The name on npm, outside the repository. */
  packageName?: string | undefined
  exclude: readonly string[]
  unbound: readonly string[]
  selfHosted: boolean
  /** The folder that gets the connector's folder. */
  folder?: string | undefined
  layout: Layout
}

export interface InitProcess extends CommandProcess {
  fetch?: typeof fetch
  /** Absent where nobody is at the terminal. */
  questions?: Questions
}

/** Makes a connector's folder from an OpenAPI document. Returns the exit code: 0, 1 for a document that cannot be used, 2 for wrong usage. */
export async function init(options: InitOptions, process: InitProcess): Promise<number> {
  try {
    await makeConnector(options, process)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      process.printError(error.message)
      return 2
    }
    if (error instanceof SourceError) process.printError(error.message)
    else if (error instanceof DeriveError) {
      process.printError('No tool can be made of this document:')
      for (const { file, key, problem, fix } of error.problems)
        process.printError(`${file}: ${key}: ${problem} ${fix}`)
    } else throw error
    return 1
  }
}

async function makeConnector(options: InitOptions, process: InitProcess): Promise<void> {
  const { layout, openapi } = options
  const { questions } = process
  const id = options.id ?? (await questions?.text('Id of the connector (such as acme-desk):'))
  const where = openapi ?? (await questions?.text('OpenAPI document (a file or a URL):'))
  if (id === undefined) throw new UsageError('Give the id of the connector, such as acme-desk.')
  if (where === undefined || where === '') throw new UsageError('Give the document: --openapi <file or URL>')
  const packageName = layout === 'workspace' ? `@helpdesk-mcp/${id}` : options.packageName
  readIdentity({ id, title: options.title, brand: options.brand, packageName })
  const folder = join(resolve(process.cwd, options.folder ?? '.'), id)
  checkFree(folder)
  if (/^https?:/i.test(where)) process.printError(`Reading ${where}`)
  const source = await readSource(where, process)
  const title = options.title ?? (await askTitle(id, source, questions))
  const exclude = options.exclude.length > 0 ? options.exclude : await askExclude(source, questions)
  const identity = readIdentity({ id, title, brand: options.brand, packageName })
  const { selfHosted, unbound } = options
  const draft = draftConnector({
    source,
    identity,
    exclude,
    selfHosted,
    unbound,
    progress: process.printError,
  })
  process.printError('Drafting the tests.')
  writeFolder(folder, await draftFiles(draft, { layout, version: ownVersion(), documentText: source.text }))
  for (const line of summary(draft, relative(process.cwd, folder) || '.', layout, id)) process.print(line)
}

async function askTitle(id: string, { document }: Source, questions: Questions | undefined): Promise<string> {
  const info = document['info'] as { title?: unknown } | undefined
  const own = String(info?.title ?? '')
    .replace(/\b(open)?api\b|\bv?\d+(\.\d+)*\b|\b(rest|reference|documentation|docs|specification)\b/gi, ' ')
    .replace(/[^\p{L}\p{N} .&+-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const usual = own !== '' && own.length <= 30 && isTitle(own) ? own : titleOf(id)
  return (await questions?.text(`Name of the helpdesk as people write it (${usual}):`)) || usual
}

async function askExclude({ document }: Source, questions: Questions | undefined): Promise<string[]> {
  if (!questions) return []
  const tags = countTags(document, readOperations(document).values())
  if (tags.length > 0) questions.say(`Tags: ${tags.map(([tag, count]) => `${tag} (${count})`).join(', ')}`)
  const answer = await questions.text('Tags or paths to leave out, separated by commas (none):')
  return (answer ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function summary(
  { facts, entries, actions, leftOut }: Draft,
  folder: string,
  layout: Layout,
  id: string,
): string[] {
  const guesses = [...entries.values()].reduce((count, { guessed }) => count + guessed.length, 0)
  const open = actions.filter((action) => action['x-unsettled'] !== undefined)
  const bound = facts.bound.map(({ parameter, setting }) => `${parameter} is the setting ${setting}`)
  const run =
    layout === 'workspace'
      ? [`npx pnpm@12 install`, `npx pnpm@12 generate ${id}`]
      : [`cd ${folder}`, 'npm install', 'npx helpdesk-mcp-derive generate']
  return [
    `Wrote ${folder}: ${entries.size} tools of ${entries.size + leftOut.length} operations, ${guesses} guesses to confirm.`,
    ...(bound.length > 0 ? [`${bound.join(', ')}: no argument of a tool.`] : []),
    ...(leftOut.length > 0
      ? [`${leftOut.length} operations make no tool; left_out in tools.yaml says why.`]
      : []),
    ...(actions.length > 0 ? [`overlay.yaml repairs the document in ${actions.length} places.`] : []),
    ...(open.length > 0
      ? [`${open.length} of them are for you to decide before \`generate\` accepts them:`]
      : []),
    ...open.map(({ target, description }) => `  ${target}: ${description}`),
    `Next: ${run.join(', ')}.`,
  ]
}
