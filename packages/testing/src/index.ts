export { type Network, observe, type SentRequest } from './observe.ts'
export { stillClock } from './still-clock.ts'
export { type ConnectorFixture, testConnector } from './test-connector.ts'
export type { WireFixture } from './test-wire.ts'
