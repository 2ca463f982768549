import { fileURLToPath } from 'node:url'

/** Where the built page is: inside the gateway's own package, or beside its source in the repository. */
export function pageFolders(): string[] {
  return ['./dashboard', '../../dashboard/dist'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
}
