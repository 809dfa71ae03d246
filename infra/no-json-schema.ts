/**
 * Stands in the bundles for the part of zod that describes schemas as JSON Schema: functions parse by them alone. The one
 * description, `openapi.json`, is made before and lies beside the function that answers it.
 */
const none = () => () => {
  throw new Error("JSON Schema is not in the bundles.");
};

export const createToJSONSchemaMethod = none;
export const createStandardJSONSchemaMethod = none;
export const toJSONSchema = none();
