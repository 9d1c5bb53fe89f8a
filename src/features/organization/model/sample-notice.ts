/** What every page of the sample organization says. */
export const sampleNotice = {
  word: "Sample data",
  meaning: "Made up, on this machine only, with passwords that everybody knows.",
} as const;
