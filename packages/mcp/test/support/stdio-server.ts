import { serveStdio } from '../../src/index.ts'
import { sampleInfo, sampleToolset } from './sample-toolset.ts'

await serveStdio(sampleToolset(), sampleInfo)
process.exit(0)
