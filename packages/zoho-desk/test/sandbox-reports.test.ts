import { describe, expect, it } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

interface Count {
  value: string
  count: number
}

describe('reports', () => {
  it('count what the tickets of the span are', async () => {
    const { call, tickets, ticket } = await openSandbox()
    const report = async (name: string, query: string) =>
      (await call('GET', `/dashboards/${name}?${query}`)).body
    const created = await report('createdTickets', 'duration=LAST_7_DAYS&groupBy=channel')
    expect(created).toMatchObject({ totalTicketCount: 5, groupedBy: 'channel' })
    expect(created.ticketCount).toEqual([{ value: 'Email', count: 5 }])
    expect(await report('createdTickets', 'duration=TODAY&groupBy=hour')).toMatchObject({
      totalTicketCount: 2,
      ticketCount: [
        { value: '03', count: 1 },
        { value: '09', count: 1 },
      ],
    })
    const backlog = await report('backlogTickets', 'duration=LAST_30_DAYS&groupBy=agent')
    const sum = backlog.ticketCount.reduce((before: number, { count }: Count) => before + count, 0)
    expect(sum).toBe(tickets.filter(({ statusType }) => statusType !== 'Closed').length)
    const owner = ticket(/broken/).assigneeId
    const mine = await report('backlogTickets', `duration=LAST_30_DAYS&groupBy=agent&agentId=${owner}`)
    expect(mine.ticketCount).toMatchObject([{ value: owner, count: 1 }])
    expect(await report('solvedTickets', 'duration=LAST_30_DAYS&groupBy=date')).toMatchObject({
      totalTicketCount: 1,
    })
    expect(await report('onholdTickets', 'duration=LAST_7_DAYS&groupBy=agent')).toMatchObject({
      totalTicketCount: 1,
    })
  })

  it('tell how long customers waited', async () => {
    const { call } = await openSandbox()
    const span = 'duration=CUSTOM_IN_DATE&startDate=2026-11-01&endDate=2026-11-20&groupBy=agent'
    const { body } = await call('GET', `/dashboards/responseTime?${span}&isFirstResponse=true`)
    expect(body).toMatchObject({ totalResponseCount: 2, totalAvgAgentTime: '1:06 hrs' })
    const resolution = await call('GET', `/dashboards/ticketsResolutionTime?${span}`)
    expect(resolution.body).toMatchObject({ totalTicketCount: 1, totalAvgSystemTime: '3:00 hrs' })
    const wrong = await call('GET', '/dashboards/createdTickets?duration=CUSTOM_IN_DATE&groupBy=date')
    expect(wrong.status).toBe(422)
  })

  it('follow what is done', async () => {
    const { call, ticket, advance } = await openSandbox()
    const { id, contactId, accountId } = ticket(/OUTAGE/)
    const numbers = async () => (await call('GET', `/contacts/${contactId}/statistics`)).body
    expect(await numbers()).toMatchObject({
      totalTickets: 1,
      closedTickets: 0,
      overdueTickets: 1,
      channelWiseCount: { Email: 1 },
    })
    for (const status of ['Closed', 'Open', 'Closed']) {
      advance(60_000)
      await call('PATCH', `/tickets/${id}`, { status })
    }
    expect(await numbers()).toMatchObject({ totalTickets: 1, closedTickets: 1, overdueTickets: 0 })
    expect((await call('GET', `/accounts/${accountId}/statistics`)).body).toMatchObject({
      overallCount: '1',
      closedCount: '1',
      responseTime: '0:12 hrs',
    })
    const reopened = await call('GET', '/dashboards/reopenedTickets?duration=TODAY&groupBy=date')
    expect(reopened.body.totalTicketCount).toBe(1)
    expect((await call('GET', `/tickets/${id}/metrics`)).body.reopenCount).toBe('1')
  })
})
