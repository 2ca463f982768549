// Loads the repository's TypeScript with a mark at the start of each function, so that a run can tell which files it entered.
import { register } from 'node:module'

globalThis.enteredFiles = []
globalThis.enterFile = (file) => {
  const entered = globalThis.enteredFiles
  if (entered.at(-1) !== file) entered.push(file)
}
register('./hooks.mjs', import.meta.url)
