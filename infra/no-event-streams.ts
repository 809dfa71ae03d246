/**
 * Stands in the bundles for what the SDK reads streams of events by. Of the commands that are sent here none answers with one; the
 * client of S3 is made with it all the same.
 */
export const resolveEventStreamSerdeConfig = <T>(config: T): T => config;
export const eventStreamSerdeProvider = Object;
export const EventStreamSerde = Object;
