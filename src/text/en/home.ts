/** One's own page. */
export const home = {
  title: (name: string) => `${name}, your page`,
  due: "Due soon",
};
