/** What the sample organization sells: article number, name, unit, price and cost of one. */
export const sampleProducts = [
  ["CBL-C6-3", "Patch cable Cat6, 3 m", "piece", "9.50", "3.10"],
  ["CBL-C6-RAW", "Network cable Cat6, installed", "m", "2.40", "0.85"],
  ["SSD-1T", "SSD 1 TB, SATA", "piece", "118.00", "79.00"],
  ["SSD-NV2T", "SSD 2 TB, NVMe", "piece", "189.00", "131.00"],
  ["RAM-16", "Memory 16 GB, laptop", "piece", "72.00", "44.00"],
  ["DCK-USBC", "Docking station USB-C", "piece", "214.00", "152.00"],
  ["MON-27", 'Monitor 27", height adjustable', "piece", "289.00", "214.00"],
  ["LT-14", 'Business laptop 14"', "piece", "1249.00", "1038.00"],
  ["AP-6E", "Access point Wi-Fi 6E", "piece", "239.00", "168.00"],
  ["SW-24P", "Switch 24 ports, PoE", "piece", "648.00", "471.00"],
  ["UPS-1500", "UPS 1500 VA, rack", "piece", "534.00", "402.00"],
  ["BAT-UPS", "Replacement battery for UPS", "piece", "96.00", "58.00"],
  ["HDD-NAS8", "Hard disk 8 TB for NAS", "piece", "228.00", "171.00"],
  ["LIC-M365", "Microsoft 365 Business Premium, one month", "licence", "26.40", "19.80"],
  ["LIC-BKP", "Cloud backup, one device and month", "licence", "7.50", "3.20"],
  ["TNR-305A", "Toner cartridge 305A, black", "piece", "84.00", "61.00"],
] as const;
