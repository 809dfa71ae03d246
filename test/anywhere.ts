/** Where the stack is that was synthesized before the tests. */
export const anywhere = "http://anywhere.invalid";
