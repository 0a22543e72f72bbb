export { Gravity, NotReal } from './marks';
export { capWords } from './words';
