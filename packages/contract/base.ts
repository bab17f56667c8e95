// Apart from the contract, so that a client that needs the types alone does not carry the schemas.
/** Under which every path of the contract stands. */
export const API_BASE = '/api/v1';
