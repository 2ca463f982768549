import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { afterEach, describe, expect, test } from 'vitest'
import { type Agent, openAgent } from '../../../../test/scenarios/agent.ts'
import { answerWhereIsMyOrder as edeskReply, handOver } from '../../../../test/scenarios/edesk.ts'
import { replaceVase } from '../../../../test/scenarios/fusedesk.ts'
import {
  answerWhereIsMyOrder as richpanelReply,
  triageReturns,
} from '../../../../test/scenarios/richpanel.ts'
import { logTimeAndClose, replyWithArticle, triage } from '../../../../test/scenarios/zoho-desk.ts'
import type { ToolCall } from '../../src/model.ts'
import { openGateway, type StandIn, type TestGateway } from '../endpoint/support/gateway.ts'

let gateway: TestGateway
let agent: Agent
afterEach(close)

async function close() {
  await agent.close()
  await gateway.close()
}

async function open(connector: string, sandbox: StandIn, config: object = {}) {
  gateway = await openGateway({ vendors: { [connector]: sandbox } })
  const account = await gateway.connect(connector, 'Shop')
  agent = await openAgent('v1', { url: (await gateway.mint([account.id], { config })).url })
}

/** What an agent did in these scenarios, oldest first, each with a shop of its own. */
async function play<Sandbox extends StandIn>(
  connector: string,
  createSandbox: () => Sandbox,
  scenarios: readonly ((agent: Agent, sandbox: Sandbox) => Promise<void>)[],
) {
  const rows: Told[] = []
  for (const [index, run] of scenarios.entries()) {
    if (index > 0) await close()
    const sandbox = createSandbox()
    await open(connector, sandbox)
    // Calls are listed by their time.
    const tick = () => {
      gateway.clock.time += 1_000
    }
    const ticking: Agent = {
      ...agent,
      use: async (tool, args) => {
        tick()
        return agent.use(tool, args)
      },
      call: async (tool, args) => {
        tick()
        return agent.call(tool, args)
      },
    }
    await run(ticking, sandbox)
    const writes = (await gateway.calls()).filter(({ effects }) =>
      effects.some((effect) => effect !== 'read'),
    )
    rows.push(...told(writes))
  }
  return rows
}

function told(calls: readonly ToolCall[]): Told[] {
  return calls.toReversed().map(({ summary, targets, changes }) => ({ summary, targets, changes }))
}

type Told = Pick<ToolCall, 'summary' | 'targets' | 'changes'>

const find = (rows: readonly Told[], start: string) => rows.filter(({ summary }) => summary.startsWith(start))

describe('the activity says what was done, to whom', () => {
  test('in Richpanel: tags, a note with an assignment, a reply, closing', async () => {
    const rows = await play('richpanel', createRichpanel, [triageReturns, richpanelReply])
    const thread = { kind: 'conversation', id: '<CAEx+late.parcel-1001@mail.example>' }
    const link = 'https://app.richpanel.example/conversations?viewId=all&conversationNo=20008'
    const parcel = { ...thread, title: 'Where is my parcel?', number: '20008', link, customer: 'Ana Cruz' }
    const ana = { kind: 'customer', id: 'c0a1f2e3-4c94-4546-be2f-000000000001', title: 'Ana Cruz' }
    const agentId = '2f60c9b8-4c94-4546-be2f-000000000001'
    expect(find(rows, 'Added the tag')[0]).toMatchObject({
      summary: 'Added the tag returns_processing.',
      targets: [{ kind: 'conversation', title: 'Return request: arc lamp' }, { kind: 'tag' }],
      changes: [{ field: 'tags', after: ['009a8844-4c94-4546-be2f-000000000004'] }],
    })
    expect(find(rows, 'Added an internal note')[0]).toMatchObject({
      targets: [
        { kind: 'conversation', title: 'Return request: arc lamp', number: '20007' },
        { kind: 'customer', title: 'Chloé Martin' },
        { kind: 'agent', id: agentId },
      ],
      changes: [
        { field: 'comment.body', length: 65 },
        { field: 'comment.sender_type', after: 'operator' },
        { field: 'comment.public', after: false },
        { field: 'assignee_id', after: agentId },
      ],
    })
    expect(find(rows, 'Replied')).toEqual([
      {
        summary: 'Replied to the customer.',
        targets: [parcel],
        changes: [{ field: 'body', length: 'Your parcel is on its way: HH100100771IE'.length }],
      },
    ])
    expect(rows.at(-1)).toEqual({
      summary: 'Closed the conversation; whether the customer sees it is unknown.',
      targets: [parcel, ana],
      changes: [{ field: 'status', after: 'CLOSED' }],
    })
  })

  test('in eDesk: a reply, closing, a note, and tags before and after', async () => {
    const rows = await play('edesk', createEdesk, [edeskReply, handOver])
    expect(rows[0]).toMatchObject({
      summary: 'Replied to the customer.',
      targets: [
        { kind: 'ticket', id: '640002', title: 'Where is my parcel?' },
        { kind: 'message', id: '8210012' },
      ],
      changes: [
        { field: 'type', after: 'Message' },
        { field: 'send', after: true },
        { field: 'body', length: expect.any(Number) },
      ],
    })
    expect(rows[1]).toMatchObject({
      summary: 'Closed the ticket; a customer may notice.',
      targets: [
        { kind: 'ticket', id: '640002' },
        { kind: 'customer', id: '20401' },
      ],
    })
    expect(find(rows, 'Added an internal note.')[0]).toMatchObject({
      targets: [{ kind: 'order' }, { kind: 'order_note' }],
      changes: [{ field: 'text', length: 100 }],
    })
    // The call read the ticket to merge its tags, so it knows what the other fields were, too.
    expect(rows.at(-1)).toMatchObject({
      summary: 'Set the status to Pending, assigned it to 43, added the tag 905.',
      changes: [
        { field: 'status', before: 'Open', after: 'Pending' },
        { field: 'owner_user_id', before: 41, after: 43 },
        { field: 'tag_ids', before: ['902'], after: ['902', '905'] },
      ],
    })
  })

  test('in FuseDesk: a name that is no tag, a tag, a note, an e-mail, closing', async () => {
    const rows = await play('fusedesk', createFusedesk, [replaceVase])
    const vase = { kind: 'case', id: '10404', title: 'Vase arrived in pieces', number: 'D1VZ0' }
    expect(rows).toMatchObject([
      {
        summary: 'There is no tag “Replacement”. Nothing was sent. Asked for: Put a tag on a case.',
        targets: [vase],
        changes: [],
      },
      {
        summary: 'Added the tag Shipping.',
        targets: [vase, { kind: 'customer' }, { kind: 'tag', id: '6', title: 'Shipping' }],
        changes: [{ field: 'tag_id', after: '6' }],
      },
      {
        summary: 'Added an internal note.',
        targets: [vase, { kind: 'customer' }, { kind: 'agent', id: '21' }],
      },
      { summary: 'Replied to the customer by e-mail.', targets: [vase] },
      {
        summary: 'Closed the case; a customer may notice.',
        changes: [{ field: 'status', after: 'closed' }],
      },
    ])
  })

  test('in Zoho Desk: departments by name, an e-mail, time, a note, closing, with links', async () => {
    const rows = await play('zoho-desk', createZohoDesk, [triage, replyWithArticle, logTimeAndClose])
    const ticket = {
      kind: 'ticket',
      id: '71928300000012345',
      title: 'Late parcel: where is my order TH-20418?',
      number: '103',
      link: 'https://desk.zoho.com/support/tideline/ShowHomePage.do#Cases/dv/71928300000012345',
      customer: 'Elena Petrova',
    }
    expect(rows[0]?.summary).toBe(
      'There is no department “Accounting”. Nothing was sent. Asked for: Update ticket.',
    )
    expect(rows[1]).toMatchObject({
      summary: 'Set the department to Billing, set the priority to High.',
      targets: [{ kind: 'ticket', number: '105' }, { kind: 'customer' }, { kind: 'department' }],
    })
    expect(find(rows, 'Replied to the customer by e-mail.')[0]?.targets[0]).toEqual(ticket)
    expect(find(rows, 'Logged time on a ticket')[0]?.targets[0]).toEqual(ticket)
    expect(find(rows, 'Added an internal note.')[0]).toMatchObject({
      targets: [ticket, { kind: 'ticket_comment' }],
      changes: [
        { field: 'content', length: 73 },
        { field: 'isPublic', after: false },
      ],
    })
    expect(rows.at(-1)).toMatchObject({
      summary: 'Closed the ticket; a customer may notice.',
      targets: [ticket, { kind: 'customer', id: '71928300000300001' }],
      changes: [{ field: 'status', after: 'Closed' }],
    })
    const kept = JSON.stringify(rows)
    for (const words of ['Carrier found it', 'Dear Elena', 'elena@mail.example'])
      expect(kept).not.toContain(words)
  })
})
