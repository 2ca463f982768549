import type { Agent } from '../../../../../test/scenarios/agent.ts'

/** The same agent, who says with each call which account is meant. */
export function onConnection(agent: Agent, connection: string): Agent {
  return {
    ...agent,
    call: (tool, args) => agent.call(tool, { ...args, connection }),
    use: (tool, args) => agent.use(tool, { ...args, connection }),
  }
}
