/**
 * Imports of CSV files (product.md, "Bad input"): price lists, customers, and subscriptions that run at another provider.
 * All files of one call are read and applied in one transaction, which is taken back if a single row is bad or if it was a
 * dry run. {@link io.tenure.services.imports.CsvTable} reads a file whatever its separator, {@link
 * io.tenure.services.imports.FileKind} tells from the header what it holds, {@link io.tenure.services.imports.CsvRow}
 * reads cells and notes what cannot be read, and the use cases of catalog, customer and subscription add a thousand rows
 * at a time.
 */
package io.tenure.services.imports;
