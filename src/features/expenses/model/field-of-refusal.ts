/** The name of the field in which an expense is refused: what stands there is why. */
export const fieldOfRefusal = (expenseId: string) => `why.${expenseId}`;
