import { isRestError, type RestError } from "@azure/core-rest-pipeline";

/**
 * A `RestError` whose body had the form that the API describes.
 *
 * `details` is that body; `code` and `message` are the service's own.
 */
export interface ServiceError<T> extends RestError {
  statusCode: number;
  details: T;
}

/**
 * Whether a caught value is the service's own error, with a body that could be read: {@link ServiceError}.
 *
 * Which model the body has is the caller's word, as for `JSON.parse`. Generated clients export this guard beside their models.
 *
 * @example
 * ```ts
 * if (isServiceError<CloudError>(error)) console.error(error.details.error?.target);
 * ```
 */
export function isServiceError<T = unknown>(error: unknown): error is ServiceError<T> {
  return isRestError(error) && typeof error.details === "object" && error.details !== null;
}
