import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.ts'

export interface SuiteRun {
  url: string
  /** The whole set that a revision requires, or some scenarios of it. */
  revision: string
  scenarios?: readonly string[]
  expectedFailures?: string
}

export interface ScenarioOutcome {
  scenario: string
  passed: number
  /** Ids of failed checks. */
  failed: string[]
}

export interface SuiteOutcome {
  scenarios: ScenarioOutcome[]
  /** What ran without being required: extensions, and scenarios younger than the revision. */
  unscored: ReadonlySet<string>
  /** The suite's own verdict: no failure that is not expected, no expectation that is stale. */
  accepted: boolean
  /** What the suite printed, where it did not accept. */
  complaints: string
}

/** Runs the conformance suite against a server, with the suite's own judgement of what was expected. */
export async function runSuite(run: SuiteRun): Promise<SuiteOutcome> {
  const directory = await mkdtemp(join(tmpdir(), 'conformance-'))
  try {
    const selections = run.scenarios
      ? run.scenarios.map((scenario) => ['--scenario', scenario, '--spec-version', run.revision])
      : [['--requirements', run.revision]]
    const unscored = new Set<string>()
    let complaints = ''
    for (const selection of selections) {
      const expected = run.expectedFailures ? ['--expected-failures', run.expectedFailures] : []
      const { code, text } = await suite([
        'server',
        '--url',
        run.url,
        ...selection,
        ...expected,
        '-o',
        directory,
      ])
      if (code !== 0) complaints += text
      for (const [, name = ''] of text.matchAll(/^ +[✓✗] (\S+) \([a-z-]+\)$/gm)) unscored.add(name)
    }
    return { scenarios: await readOutcomes(directory), unscored, accepted: complaints === '', complaints }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Runs the suite's command. `said` is given all that it has printed so far. */
export async function suite(
  line: string[],
  said: (text: string) => void = () => undefined,
): Promise<{ code: number; text: string }> {
  const manifest = fileURLToPath(import.meta.resolve('@modelcontextprotocol/conformance/package.json'))
  const child = spawn(findNode(), [join(dirname(manifest), 'dist', 'index.js'), ...line])
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
      said(text)
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, text }
}

export async function readOutcomes(directory: string): Promise<ScenarioOutcome[]> {
  const folders = await readdir(directory)
  return Promise.all(
    folders.map(async (folder) => {
      const checks = JSON.parse(await readFile(join(directory, folder, 'checks.json'), 'utf8')) as {
        id: string
        status: string
      }[]
      return {
        scenario: folder
          .replace(/^(server|authorization-server)-(?!metadata)/, '')
          .replace(/-\d{4}-\d{2}-\d{2}T.*$/, ''),
        passed: checks.filter((check) => check.status === 'SUCCESS').length,
        failed: checks.filter((check) => check.status === 'FAILURE').map((check) => check.id),
      }
    }),
  )
}
