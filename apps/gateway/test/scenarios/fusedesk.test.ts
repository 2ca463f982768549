import { fusedeskScript } from '../../../../test/scenarios/fusedesk-script.ts'
import { playVendor } from '../../../../test/scenarios/play-vendor.ts'
import { gatewayDoors } from './support/gateway-doors.ts'

playVendor(fusedeskScript, gatewayDoors())
