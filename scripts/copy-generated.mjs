// Run in a connector's folder after tsc, which copies neither JSON nor declaration files. JSON is written without whitespace,
// because it is read at every start.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

mkdirSync('dist/generated', { recursive: true })
mkdirSync('dist/types/src/generated', { recursive: true })
for (const folder of ['src/generated', 'sandbox/generated']) {
  for (const name of readdirSync(folder)) {
    const from = `${folder}/${name}`
    if (name.endsWith('.json'))
      writeFileSync(`dist/generated/${name}`, JSON.stringify(JSON.parse(readFileSync(from, 'utf8'))))
    else copyFileSync(from, `dist/types/${from}`)
  }
}
