import { playVendor } from '../../../../test/scenarios/play-vendor.ts'
import { zohoDeskScript } from '../../../../test/scenarios/zoho-desk-script.ts'
import { gatewayDoors } from './support/gateway-doors.ts'

playVendor(zohoDeskScript, gatewayDoors())
