/**
 * All rows of a list as CSV or XLSX, with the filters of its page. Rows are read page by page through the same queries as
 * the pages and written as they come, so that a hundred thousand need no more memory than two hundred. Columns are named
 * as in the files that can be imported; moments are UTC. Activation codes are never exported.
 */
package io.tenure.services.exports;
