import type { Catalog } from '../connectors/catalog.ts'

/** The sandboxes of the connectors, each on a port of its own of this machine. */
export interface Sandboxes {
  /** By the connector's id: where the sandbox listens, and the settings that open it. */
  readonly running: ReadonlyMap<string, { url: string; settings: Readonly<Record<string, string>> }>
  close(): Promise<void>
}

/**
 * Starts the sandbox of every connector, with fresh data. `redirectUri` is registered at their account servers; `onMissing` is told of
 * connectors without a sandbox.
 */
export async function startSandboxes(
  catalog: Catalog,
  { redirectUri, onMissing }: { redirectUri: string; onMissing: (title: string) => void },
): Promise<Sandboxes> {
  const running = new Map<string, { url: string; settings: Readonly<Record<string, string>> }>()
  const closing: (() => Promise<void>)[] = []
  const close = async () => {
    await Promise.all(closing.map((end) => end()))
  }
  try {
    for (const [id, entry] of catalog) {
      const module = await entry.sandbox().catch(() => undefined)
      if (!module) {
        onMissing(entry.definition.title)
        continue
      }
      const { settings, listen } = module.createSandbox({ seed: { size: 'large', redirects: [redirectUri] } })
      const listening = await listen()
      closing.push(() => listening.close())
      running.set(id, { url: listening.url, settings })
    }
  } catch (error) {
    await close()
    throw error
  }
  return { running, close }
}
