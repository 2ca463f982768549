import type { RouteContext } from '../route-context.ts'
import type { Clients } from './clients.ts'
import type { Places } from './places.ts'

export interface AuthorizationParts extends RouteContext {
  clients: Clients
  places: Places
}
