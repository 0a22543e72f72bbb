export { FactorPanels } from './factor-panels';
