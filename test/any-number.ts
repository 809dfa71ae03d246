/** Tests are one asker, and ask for more than a person does. */
export const anyNumber = {
  applications: 1e6,
  links: 1e6,
  messages: 1e6,
};
