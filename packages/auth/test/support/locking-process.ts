import { openStore } from '../token-folder-store.ts'

/** Takes the lock of a folder's account and never lets it go. */
const { store } = openStore(process.argv[2] ?? '')
await store.lock(async () => {
  process.stdout.write('held\n')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
