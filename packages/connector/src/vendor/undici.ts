import type { Agent, EnvHttpProxyAgent } from 'undici'

export interface Dispatchers {
  Agent: typeof Agent
  EnvHttpProxyAgent: typeof EnvHttpProxyAgent
}

/**
 * The parts of undici that send requests. Its index also loads a fetch, caches, mocks and web sockets, three fifths of the whole: 60 ms of a first call
 * and 9 MB. Where its files lie is not promised, so the index stands in for a file that is not found.
 */
export async function loadDispatchers(): Promise<Dispatchers> {
  try {
    const [agent, proxyAgent] = await Promise.all([loadFile('agent'), loadFile('env-http-proxy-agent')])
    return { Agent: agent, EnvHttpProxyAgent: proxyAgent } as Dispatchers
  } catch {
    return await import('undici')
  }
}

/** A file of its own for each class. */
async function loadFile(name: string): Promise<unknown> {
  const path = `undici/lib/dispatcher/${name}.js`
  const { default: loaded } = await import(path)
  return loaded
}
