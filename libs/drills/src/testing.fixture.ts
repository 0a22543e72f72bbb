export { smallScenario } from './domain/small-scenario.fixture.js';
