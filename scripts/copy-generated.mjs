// Run in a connector's folder after tsc, which leaves JSON and declaration files behind.
import { cpSync } from 'node:fs'

cpSync('src/generated', 'dist/generated', { recursive: true })
