/** Customers: who buys. Table {@code customer_customer}. */
package io.tenure.services.customer;
