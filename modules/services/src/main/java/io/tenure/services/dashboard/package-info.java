/**
 * The numbers of the first page: what is sold, what fails, what ends, what was charged. Reads the tables of other
 * features and owns none; each number is counted up to a limit, so that the page costs the same however much there is.
 */
package io.tenure.services.dashboard;
