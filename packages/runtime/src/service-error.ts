import type { RestError } from "@azure/core-rest-pipeline";

/**
 * A `RestError` whose body had the form that the API describes.
 *
 * `details` is that body; `code` and `message` are the service's own.
 */
export interface ServiceError<T> extends RestError {
  statusCode: number;
  details: T;
}
