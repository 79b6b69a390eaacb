/** Sheets that look over many projects show amounts in 万元. */
export const TEN_THOUSAND = 10_000;
