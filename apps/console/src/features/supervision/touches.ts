/** What shows who leads and what is owed. */
export const TOUCHES = ['board', 'case', 'cases', 'my-desk', 'obligations', 'handoffs', 'map'];
