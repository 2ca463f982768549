import { playVendor } from '../../../../test/scenarios/play-vendor.ts'
import { richpanelScript } from '../../../../test/scenarios/richpanel-script.ts'
import { gatewayDoors } from './support/gateway-doors.ts'

playVendor(richpanelScript, gatewayDoors())
