/**
 * The REST API, version 1 (api.md). A resource reads the request, calls one use case and writes what it returns; it
 * decides nothing. {@link io.tenure.kernel.Allowed} stands on every route as well as on the use case behind it, so that
 * a role is refused before the request is looked at.
 *
 * <p>Who is calling follows from the bearer token ({@link io.tenure.api.BearerFilter}). {@code ETag} is the version of
 * a thing, {@code If-Match} goes to the use case, which compares it under its lock.
 */
package io.tenure.api;
