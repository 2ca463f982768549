import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Connector, type ConnectorDefinition, createConnector, effects } from '@helpdesk-mcp/connector'
import { surface } from '@helpdesk-mcp/mcp'
import { goldenQuestions, sets } from './search/golden.ts'
import { type Asked, asked, meanReciprocalRank, recall } from './search/recall.ts'
import { median, type Row } from './table.ts'

const packages = join(import.meta.dirname, '../packages')
const composed = 'all'
const aim = { one: 0.8, five: 0.95, mean: 0.86 }
const runs = 5

/** How often search_tools finds what was meant, and what its first search takes. */
export async function measureSearch(): Promise<{ rows: Row[]; misses: string[] }> {
  const questions = goldenQuestions()
  const names = [...new Set(questions.map(({ subject }) => subject))].filter((name) => name !== composed)
  const connectors = new Map(await Promise.all(names.map(async (name) => [name, await load(name)] as const)))
  const subjects = new Map([...connectors].map(([name, connector]) => [name, [connector]]))
  subjects.set(composed, [...connectors.values()])

  const rows: Row[] = []
  const answers: Asked[] = []
  for (const [subject, parts] of subjects) {
    const search = searcher(parts)
    const first = await firstSearch(parts)
    const own: Asked[] = []
    for (const question of questions.filter((each) => each.subject === subject)) {
      own.push(asked(question, await search(question.ask)))
    }
    answers.push(...own)
    rows.push(recallRow(title(subject, parts), own.filter(isHeld)), {
      what: `first search, ${title(subject, parts)}`,
      ours: `${first.toFixed(0)} ms`,
      aim: '< 300 ms',
      met: first < 300,
    })
  }
  for (const set of Object.keys(sets)) {
    rows.push(
      recallRow(
        setTitles[set as keyof typeof sets],
        answers.filter((each) => each.set === set),
      ),
    )
  }
  return { rows, misses: answers.filter(({ rank }) => rank > 5).map(miss) }
}

async function load(name: string): Promise<Connector> {
  const from = (path: string) => import(pathToFileURL(join(packages, name, 'dist', path)).href)
  const { definition } = (await from('index.js')) as { definition: ConnectorDefinition }
  const { settings } = (await from('sandbox.js')).createSandbox()
  // The questions are about all tools, those that only `admin` opens included.
  return createConnector(definition, { settings, filter: { effects } })
}

function searcher(connectors: readonly Connector[]): (query: string) => Promise<string[]> {
  const tools = surface(connectors, 'catalog')
  return async (query) => {
    const { structuredContent } = await tools.call('search_tools', { query, limit: 10 })
    return (structuredContent as { result: { name: string }[] }).result.map(({ name }) => name)
  }
}

/** The index is built by the first search of each surface. */
async function firstSearch(connectors: readonly Connector[]): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const search = searcher(connectors)
    const began = performance.now()
    await search('reply to a customer')
    times.push(performance.now() - began)
  }
  return median(times)
}

function title(subject: string, connectors: readonly Connector[]): string {
  const count = connectors.reduce((sum, { tools }) => sum + tools.length, 0)
  return `${subject === composed ? 'all behind one endpoint' : connectors[0]?.title}, ${count} tools`
}

const setTitles = {
  first: 'all subjects, the first questions',
  tuning: "all subjects, tuning questions in support people's words",
  held_out: 'all subjects, held out of the tuning',
}

function isHeld({ set }: Asked): boolean {
  return set === 'held_out'
}

/** The aim is that of the held-out questions; the others are shown beside it. */
function recallRow(what: string, of: readonly Asked[]): Row {
  const [one = 0, five = 0, ten = 0] = [1, 5, 10].map((first) => recall(of, first))
  const mean = meanReciprocalRank(of)
  return {
    what: `search_tools finds it as 1st / in 5 / in 10 (MRR), ${what}: ${of.length} questions`,
    ours: `${[one, five, ten].map(percent).join(' / ')} (${mean.toFixed(2)})`,
    aim: `${percent(aim.one)} / ${percent(aim.five)} (${aim.mean})`,
    met: one >= aim.one && five >= aim.five && mean >= aim.mean,
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function miss({ subject, set, ask, answers, found }: Asked): string {
  return `${subject}, ${set}: ${JSON.stringify(ask)} wants ${answers.join(' or ')}; found ${found.slice(0, 3).join(', ')}`
}
