import { connectorDoors } from './connector-doors.ts'
import { playVendor } from './play-vendor.ts'
import { zohoDeskScript } from './zoho-desk-script.ts'

playVendor(zohoDeskScript, connectorDoors)
