/**
 * The demo data of the sandbox (product.md, "Sandbox and production"): an invented, lively year of twenty customers, two
 * hundred subscriptions and five hundred machines with their keys, the same at every first start.
 * {@link io.tenure.services.demo.DemoPlan} says what happens when; {@link io.tenure.services.demo.DemoData} lets it happen
 * through the real use cases while the clock passes through that year, all in one transaction. Table {@code demo_load}
 * remembers that it was done, or declined.
 */
package io.tenure.services.demo;
