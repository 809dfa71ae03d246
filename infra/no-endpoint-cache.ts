/**
 * Stands in the bundles for the SDK's cache of discovered endpoints, and for the two packages that it is made of. DynamoDB's client
 * makes one and never asks it anything, since its endpoints are not discovered.
 */
export const EndpointCache = Object;
