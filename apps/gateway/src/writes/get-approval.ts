import {
  type CallContext,
  ConnectorError,
  isCancelled,
  quote,
  type Tool,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import type { SurfaceToolset } from '@helpdesk-mcp/mcp'
import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { approvalResult, approvalTool } from './held-result.ts'
import { canDraft } from './policy.ts'

const maxWaitSeconds = 120
/** How often an item is read while a call waits for it, should the news of its change get lost. */
const rereadMs = 2_000

const tool: Tool = {
  name: approvalTool,
  title: 'Get approval',
  description:
    'Learns what a person decided about a call that waits for approval: sent (with the result), discarded (with the reason) or still waiting. Approving is for people alone.',
  inputSchema: {
    type: 'object',
    properties: {
      id: { type: 'string', description: 'approval.id of the call that waits.' },
      wait_seconds: {
        type: 'integer',
        minimum: 0,
        maximum: maxWaitSeconds,
        default: 0,
        description: 'Waits so long for a decision.',
      },
    },
    required: ['id'],
    additionalProperties: false,
  },
  annotations: {
    title: 'Get approval',
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
}

const rule = `Some calls wait for a person of the team: they answer approval.id, and ${approvalTool} tells what was decided.`

type Parts = Pick<GatewayContext, 'store' | 'clock'>

/** A server's tools, with the one that tells of approvals where a call can wait for one. */
export function withApprovals<Tools extends Pick<SurfaceToolset, 'tools' | 'instructions' | 'call'>>(
  parts: Parts,
  server: Pick<McpServer, 'id' | 'tenantId' | 'config'>,
  toolset: Tools,
): Tools {
  const tools = canDraft(server.config) ? [...toolset.tools, tool] : toolset.tools
  const instructions = [toolset.instructions, ...(canDraft(server.config) ? [rule] : [])]
  return {
    ...toolset,
    tools,
    instructions: instructions.join(' '),
    // It answers on every server: what waits may be older than the policy.
    call: (name, args, context) =>
      name === approvalTool
        ? getApproval(parts, server, args, context).catch(refused)
        : toolset.call(name, args, context),
  }
}

/** An agent sees what was called through its own server, and nothing else. */
async function getApproval(
  { store, clock }: Parts,
  { id: serverId, tenantId }: Pick<McpServer, 'id' | 'tenantId'>,
  args: Record<string, unknown>,
  context: CallContext = {},
): Promise<ToolResult> {
  const { id, waitSeconds } = readArguments(args)
  const { signal, progress } = context
  const read = async (): Promise<OutboxItem> => {
    const item = await store.outbox.get(tenantId, id)
    if (item?.serverId === serverId) return item
    throw new ConnectorError('not_found', `There is no call of this server that waits as ${quote(id)}.`)
  }
  const startedAt = clock.now()
  const waited = () => clock.now() - startedAt
  let item = await read()
  while (isUndecided(item) && waited() < waitSeconds * 1000 && !isCancelled(context)) {
    progress?.(Math.round(waited() / 1000), waitSeconds, 'A person has not decided yet.')
    await changed(Math.min(rereadMs, waitSeconds * 1000 - waited()))
    item = await read()
  }
  return approvalResult(item)

  async function changed(maxMs: number) {
    const told = new AbortController()
    const stop = store.onChange((changedId) => {
      if (changedId === id || changedId === '*') told.abort()
    }, 'obx')
    const ends = signal ? AbortSignal.any([told.signal, signal]) : told.signal
    await clock.sleep(maxMs, ends).catch(() => undefined)
    stop()
  }
}

function isUndecided({ state }: OutboxItem): boolean {
  return state === 'waiting' || state === 'sending'
}

function readArguments({ id, wait_seconds: wait = 0, ...others }: Record<string, unknown>) {
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw wrong(unknown, 'no such argument')
  if (typeof id !== 'string' || !/^obx_[\w-]{1,64}$/.test(id)) throw wrong('id', 'approval.id, such as obx_…')
  const seconds = typeof wait === 'string' && /^\d{1,4}$/.test(wait) ? Number(wait) : wait
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= maxWaitSeconds))
    throw wrong('wait_seconds', `a number from 0 to ${maxWaitSeconds}`)
  return { id, waitSeconds: seconds }
}

function wrong(argument: string, expected: string): ConnectorError {
  const details = [{ argument, expected }]
  const message = `${approvalTool} was not called. ${argument}: expected ${expected}.`
  return new ConnectorError('invalid_arguments', message, { details })
}

function refused(error: unknown): ToolResult {
  if (!(error instanceof ConnectorError)) throw error
  const { code, message, details } = error
  return {
    isError: true,
    structuredContent: { error: { code, message, ...(details === undefined ? {} : { details }) } },
  }
}
