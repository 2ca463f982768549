import { connectorDoors } from './connector-doors.ts'
import { edeskScript } from './edesk-script.ts'
import { playVendor } from './play-vendor.ts'

playVendor(edeskScript, connectorDoors)
