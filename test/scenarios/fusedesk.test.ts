import { connectorDoors } from './connector-doors.ts'
import { fusedeskScript } from './fusedesk-script.ts'
import { playVendor } from './play-vendor.ts'

playVendor(fusedeskScript, connectorDoors)
