/** The longest purchase order number; the database holds to it too. */
export const purchaseOrderLimit = 50;

/** The longest tag. */
export const tagLimit = 40;
/** How many tags a ticket can have. */
export const tagsLimit = 20;
