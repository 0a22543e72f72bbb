export { Egress, type Exchange, type Exchanged, type Posted, type Posting } from './egress.js';
export { EgressModule } from './egress.module.js';
export { HostResolver } from './host-resolver.js';
export { addressInHost, isPublicAddress } from './public-address.js';
