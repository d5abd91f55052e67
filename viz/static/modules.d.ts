/** What the bundler makes of files that are no modules. */

declare module "*.svg" {
  const text: string;
  export default text;
}
declare module "vis-network/dist/vis-network.min.js" {
  export { Network } from "vis-network";
  export { DataSet } from "vis-data";
}
