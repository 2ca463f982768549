import { chatwootScript } from '../../../../test/scenarios/chatwoot-script.ts'
import { playVendor } from '../../../../test/scenarios/play-vendor.ts'
import { gatewayDoors } from './support/gateway-doors.ts'

playVendor(chatwootScript, gatewayDoors())
