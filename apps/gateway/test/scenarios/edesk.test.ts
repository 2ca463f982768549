import { edeskScript } from '../../../../test/scenarios/edesk-script.ts'
import { playVendor } from '../../../../test/scenarios/play-vendor.ts'
import { gatewayDoors } from './support/gateway-doors.ts'

playVendor(edeskScript, gatewayDoors())
