/** A body without fields: the act says all. An unknown field is refused like anywhere else. */
export class NoFieldsRequest {}
