/** The one map of the house: a lib imports only libs of strictly lower rank. libs/README.md says what each owns; a test keeps the two equal. */
module.exports = {
  kernel: 0,
  phrases: 1,
  platform: 2,
  ledger: 3,
  directory: 4,
  identity: 5,
  routing: 5,
  escalation: 5,
  incidents: 6,
  disclosure: 6,
  handoffs: 7,
  contacts: 7,
  notices: 7,
  policies: 8,
  views: 8,
  notifications: 8,
};
