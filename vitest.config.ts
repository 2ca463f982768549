import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './scripts/long-files-first.ts'

// `import` or `require` come by themselves; named here, Node would take the one where the other is meant.
const conditions = ['helpdesk-mcp-source', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    // Sources are loaded once for each worker. Tests keep no state in modules, and sources may not.
    isolate: false,
    // Without results of an earlier run, Vitest would begin with the files that have the most text.
    sequence: { sequencer: LongFilesFirst },
    // Many tests wait for processes that they start, or for a helpdesk's limit: with a worker a core, much of the machine stays idle.
    maxWorkers: availableParallelism() * 2,
    // The first is torn down last.
    globalSetup: [
      'test/run-folder.ts',
      'test/programs/on-demand.ts',
      'apps/gateway/test/postgres/on-demand.ts',
      'apps/dashboard/test/browser/on-demand.ts',
    ],
    // For machines that do other things besides: none of these is how long anything takes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
  },
})
