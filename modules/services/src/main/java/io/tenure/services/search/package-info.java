/** Global search: one field for customers, subscriptions, activation codes, SKUs and users. Owns no table. */
package io.tenure.services.search;
