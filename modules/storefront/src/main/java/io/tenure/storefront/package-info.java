/**
 * The storefront: what a customer sees and does. Each page of {@code /shop} has its bean here under the same name; a
 * bean holds the form's fields and the rows, calls one use case and redirects. A change opens in place on the page of the
 * subscription ({@code ?change=increase|decrease|cancel}) and shows what it costs; {@code preview.xhtml} is the part of
 * it that follows while one types.
 */
package io.tenure.storefront;
