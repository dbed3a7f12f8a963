/**
 * Products and the SKUs they are sold as. A SKU fixes the range of seats, the price of a seat and period, and how
 * periods lie and are charged; a subscription takes these terms over when it is bought and at each renewal, so a change
 * here never reaches into a running period (rulings.md 10). Tables {@code catalog_product}, {@code catalog_sku}.
 */
package io.tenure.services.catalog;
