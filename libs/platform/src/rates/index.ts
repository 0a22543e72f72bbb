export { type AllowanceRates, Allowances, type Asked, type OperationClass, type Spent } from './allowances.js';
export { networkOf } from './network.js';
