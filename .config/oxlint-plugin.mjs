// Rules of the house that no ready-made rule knows. Each has a fixture that breaks it in test/architecture/fixtures.

const isName = (node, name) => node?.type === 'Identifier' && node.name === name;
const isRealm = (node) =>
  isName(node, 'realm') || (node?.type === 'MemberExpression' && !node.computed && isName(node.property, 'realm'));

/** Time is an argument: the domain never asks the machine what time it is. */
const noClock = {
  create: (context) => ({
    NewExpression(node) {
      if (isName(node.callee, 'Date') && node.arguments.length === 0) {
        context.report({ node, message: 'Time is an argument: take an Instant instead of asking the machine.' });
      }
    },
    CallExpression(node) {
      const { callee } = node;
      const asksDate =
        isName(callee, 'Date') ||
        (callee.type === 'MemberExpression' && isName(callee.object, 'Date') && isName(callee.property, 'now'));
      if (asksDate) context.report({ node, message: 'Time is an argument: take an Instant instead of asking the machine.' });
    },
  }),
};

/** A drill is the same engine: a context carries the realm along and never decides by it. */
const noRealmBranch = {
  create: (context) => ({
    BinaryExpression(node) {
      if (/^[!=]==?$/.test(node.operator) && (isRealm(node.left) || isRealm(node.right))) {
        context.report({
          node,
          message: 'No context may branch on the realm: the realm chooses clock and channels in the platform.',
        });
      }
    },
    SwitchStatement(node) {
      if (isRealm(node.discriminant)) {
        context.report({
          node,
          message: 'No context may branch on the realm: the realm chooses clock and channels in the platform.',
        });
      }
    },
  }),
};

/** String-literal unions carry their names into JSON, SQL and logs; an enum does not. */
const noEnum = {
  create: (context) => ({
    TSEnumDeclaration: (node) => context.report({ node, message: 'Use a union of string literals instead of an enum.' }),
  }),
};

export default { meta: { name: 'enlace' }, rules: { 'no-clock': noClock, 'no-realm-branch': noRealmBranch, 'no-enum': noEnum } };
