import { connectorDoors } from './connector-doors.ts'
import { playVendor } from './play-vendor.ts'
import { richpanelScript } from './richpanel-script.ts'

playVendor(richpanelScript, connectorDoors)
