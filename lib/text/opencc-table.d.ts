/** The table alone, without the machinery around it: "traditional simplified", divided by bars. */
declare module "opencc-js/dict/TSCharacters" {
  const table: string;
  export default table;
}
