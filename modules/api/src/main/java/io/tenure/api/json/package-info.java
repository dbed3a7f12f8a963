/** How the REST API reads and writes JSON: no reflection, and each refusal of a field points at it. */
package io.tenure.api.json;
