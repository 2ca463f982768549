// Run in the gateway's folder after its bundle: puts the built page beside it, to be published with it.
import { cpSync } from 'node:fs'

cpSync('../dashboard/dist', 'dist/dashboard', { recursive: true })
