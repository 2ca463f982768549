import { chatwootScript } from './chatwoot-script.ts'
import { connectorDoors } from './connector-doors.ts'
import { playVendor } from './play-vendor.ts'

playVendor(chatwootScript, connectorDoors)
