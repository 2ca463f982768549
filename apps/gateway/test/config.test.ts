import { expect, test } from 'vitest'
import { readGatewaySettings } from '../src/config.ts'

test('a list of host names, in a variable or an option', () => {
  const names = 'Host.docker.internal, 192.168.1.20 *.example.com,fd00::1'
  const hosts = ['host.docker.internal', '192.168.1.20', '*.example.com', '[fd00::1]']
  const fromVariable = readGatewaySettings({ HELPDESK_MCP_ALLOWED_HOSTS: names })
  expect(fromVariable.allowedHosts).toEqual(hosts)
  expect(readGatewaySettings({}, { allowedHosts: names }).allowedHosts).toEqual(hosts)
  expect(readGatewaySettings({}).allowedHosts).toEqual([])
})

test('hosts in the own network are named, and never all of it', () => {
  const { privateHosts } = readGatewaySettings({ HELPDESK_MCP_PRIVATE_HOSTS: 'desk.internal, 10.1.2.3' })
  expect(privateHosts).toEqual(['desk.internal', '10.1.2.3'])
  expect(readGatewaySettings({}).privateHosts).toEqual([])
  expect(() => readGatewaySettings({}, { privateHosts: 'desk.internal,*' })).toThrow(
    '--private-hosts has "*".',
  )
  expect(() => readGatewaySettings({ HELPDESK_MCP_PRIVATE_HOSTS: '10.0.0.0/8' })).toThrow('has "10.0.0.0/8"')
})

test.each(['http://example.com', 'example.com:8787', 'a.*.b'])('%s is no host name', (name) => {
  expect(() => readGatewaySettings({ HELPDESK_MCP_ALLOWED_HOSTS: `good,${name}` })).toThrow(
    `HELPDESK_MCP_ALLOWED_HOSTS has "${name}". Use host names without scheme and port`,
  )
})

test('how long an idle connection is kept', () => {
  expect(readGatewaySettings({}).keepAliveSeconds).toBe(75)
  expect(readGatewaySettings({}, { keepAliveSeconds: '620' }).keepAliveSeconds).toBe(620)
  expect(() => readGatewaySettings({ HELPDESK_MCP_KEEP_ALIVE_SECONDS: '0' })).toThrow(
    'HELPDESK_MCP_KEEP_ALIVE_SECONDS is "0". Use whole seconds from 1 to 3600',
  )
})
