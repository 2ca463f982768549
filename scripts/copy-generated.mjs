// Run in a connector's folder after tsc, which leaves JSON and declaration files behind. JSON goes without what a reader of a
// diff needs: it is read at every start.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

mkdirSync('dist/generated', { recursive: true })
for (const name of readdirSync('src/generated')) {
  const [from, to] = [`src/generated/${name}`, `dist/generated/${name}`]
  if (name.endsWith('.json')) writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, 'utf8'))))
  else copyFileSync(from, to)
}
