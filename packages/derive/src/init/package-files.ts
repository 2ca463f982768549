import type { DefinitionFacts } from './draft-definition.ts'
import { definitionText, settingsText } from './draft-definition.ts'
import type { Identity } from './identity.ts'
import { quoted } from './literals.ts'

/** Where a connector lives: in a clone of the repository, or in a folder of its own. */
export type Layout = 'workspace' | 'package'

/** Versions of what a connector outside the repository is developed with. */
export const tools = {
  '@types/node': '^20.19.0',
  typescript: '~5.9.3',
  vitest: '^4.0.0',
}

export interface PackageOptions {
  layout: Layout
  /** The version of the packages that it builds on. */
  version: string
  facts: DefinitionFacts
}

/** What every connector has besides its documents, sandbox and tests: text by path. */
export function packageFiles({ layout, version, facts }: PackageOptions): Record<string, string> {
  const { identity } = facts
  const shared = {
    'package.json': `${JSON.stringify(manifest(identity, layout, version), null, 2)}\n`,
    'tsconfig.json': `${JSON.stringify(layout === 'workspace' ? inWorkspace : alone, null, 2)}\n`,
    'src/bin.ts': binText(identity),
    'src/connector.ts': connectorText(identity),
    'src/index.ts': indexText(identity),
    'src/definition.ts': definitionText(facts),
    'src/settings.ts': settingsText(facts),
    'src/guide.ts': guideText(identity),
    'README.md': readmeText(identity),
  }
  if (layout === 'workspace') return shared
  return { ...shared, 'copy-generated.mjs': copyText, '.gitignore': 'node_modules\ndist\n' }
}

function manifest({ id, title, packageName, mcpName }: Identity, layout: Layout, version: string): object {
  const isOwn = layout === 'package'
  const name = isOwn ? packageName : `@helpdesk-mcp/${id}`
  const range = isOwn ? `^${version}` : 'workspace:^'
  const entry = (source: string, path: string) => {
    const built = isOwn
      ? { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
      : { types: `./dist/types/${path}.d.ts`, default: `./dist/${path.split('/').at(-1)}.js` }
    return { source: { 'helpdesk-mcp-source': source, ...built }, built }
  }
  const main = entry('./src/index.ts', 'src/index')
  const sandbox = entry('./sandbox/sandbox.ts', 'sandbox/sandbox')
  const published = { '.': main.built, './sandbox': sandbox.built }
  const repository = {
    type: 'git',
    url: 'git+https://github.com/helpdesk-mcp/helpdesk-mcp.git',
    directory: `packages/${id}`,
  }
  return {
    name,
    version: '1.0.0',
    description: `${title} for AI agents: an MCP server and a typed client`,
    license: 'MIT',
    mcpName: isOwn ? mcpName : `io.github.helpdesk-mcp/${id}`,
    type: 'module',
    ...(isOwn ? {} : { repository }),
    engines: { node: '>=20.19' },
    bin: { [`helpdesk-mcp-${id}`]: isOwn ? './dist/src/bin.js' : './dist/bin.js' },
    files: ['dist', 'openapi.yaml', 'tools.yaml', 'server.json'],
    exports: isOwn ? published : { '.': main.source, './sandbox': sandbox.source },
    ...(isOwn ? {} : { publishConfig: { access: 'public', exports: published } }),
    scripts: isOwn
      ? {
          generate: 'helpdesk-mcp-derive generate',
          build: 'tsc -p tsconfig.json && node copy-generated.mjs',
          test: 'vitest run',
          prepack: 'npm run build',
        }
      : {
          build:
            'node ../../scripts/bundle.mjs && node ../../scripts/tsc.mjs -p tsconfig.json && node ../../scripts/copy-generated.mjs',
        },
    dependencies: {
      '@helpdesk-mcp/connector': range,
      '@helpdesk-mcp/mcp': range,
      '@helpdesk-mcp/sandbox': range,
    },
    ...(isOwn
      ? { devDependencies: { '@helpdesk-mcp/derive': range, '@helpdesk-mcp/testing': range, ...tools } }
      : {}),
  }
}

const inWorkspace = {
  extends: '../../tsconfig.build.json',
  compilerOptions: { rootDir: '.', outDir: 'dist/types' },
  include: ['src', 'sandbox'],
}

const alone = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
    declaration: true,
    rootDir: '.',
    outDir: 'dist',
  },
  include: ['src', 'sandbox'],
}

const copyText = `// After tsc, which copies neither JSON nor declaration files.
import { cpSync } from 'node:fs'

for (const folder of ['src/generated', 'sandbox/generated']) cpSync(folder, \`dist/\${folder}\`, { recursive: true })
`

function binText({ id, packageName }: Identity): string {
  return `#!/usr/bin/env node
import { runCommand } from '@helpdesk-mcp/mcp/command'
import { definition } from './definition.ts'

await runCommand({
  definition,
  packageName: ${quoted(packageName)},
  binName: ${quoted(`helpdesk-mcp-${id}`)},
  sandbox: () => import('../sandbox/sandbox.ts'),
})
`
}

function connectorText({ pascal, title }: Identity): string {
  return `import { type ConnectorOptions, createConnector, type TypedConnector, type z } from '@helpdesk-mcp/connector'
import { createTypedClient, type TypedClient, type TypedClientOptions } from '@helpdesk-mcp/connector/client'
import { definition } from './definition.ts'
import type { paths } from './generated/api.d.ts'
import type { Tools } from './generated/tools.d.ts'
import type { settings } from './settings.ts'

/** ${title}'s tools on one account. */
export function create${pascal}Connector(
  options: ConnectorOptions<z.input<typeof settings>>,
): TypedConnector<Tools> {
  return createConnector(definition, options) as TypedConnector<Tools>
}

/** A client typed by ${title}'s paths, for programs that use no MCP. */
export function create${pascal}Client(
  options: TypedClientOptions<z.input<typeof settings>>,
): TypedClient<paths> {
  return createTypedClient<paths, typeof definition.settings.shape>(definition, options)
}
`
}

function indexText({ pascal }: Identity): string {
  return `export { create${pascal}Client, create${pascal}Connector } from './connector.ts'
export { definition } from './definition.ts'
export type { components, operations, paths } from './generated/api.d.ts'
export type { Tools } from './generated/tools.d.ts'
`
}

function guideText({ title }: Identity): string {
  return `import type { ConnectorGuide } from '@helpdesk-mcp/connector'

/** What a person needs to connect ${title}, and where it stands there. */
export const guide: ConnectorGuide = {
  needs: ['An administrator of the ${title} account'],
  steps: ['Say here where ${title} shows its API key, step by step, with the names that its pages have.'],
  minutes: 3,
}
`
}

function readmeText({ title, packageName }: Identity): string {
  return `# ${packageName}

Lets an AI agent work in your ${title} account: an MCP server for Claude, Cursor and any other MCP client, and a typed client
for programs. It is independent of ${title}.

## Try it without an account

\`\`\`sh published
npx -y ${packageName} --sandbox
\`\`\`

## Settings

<!-- generated:settings -->
<!-- /generated:settings -->

## What a customer sees

TODO: which tools reach a customer, and which only colleagues see.

## Tools

<!-- generated:tools -->
<!-- /generated:tools -->

## What is not known

TODO: what the vendor's documentation does not say.

## License

MIT
`
}
