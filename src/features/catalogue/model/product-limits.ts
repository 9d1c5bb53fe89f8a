/** The longest name of a product or material; the database holds to it too. */
export const nameLimit = 200;
/** What a thing is counted in when nothing else is said. */
export const defaultUnit = "piece";
/** The longest SKU; the database holds to it too. */
export const skuLimit = 60;
/** The longest word for a unit. */
export const unitLimit = 20;
/** The longest name of a manufacturer or a vendor. */
export const makerLimit = 100;
/** The longest barcode. */
export const barcodeLimit = 60;
/** The longest description. */
export const descriptionLimit = 4000;
