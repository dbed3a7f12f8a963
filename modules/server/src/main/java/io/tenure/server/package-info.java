/** Start-up of the one WAR: the data source, the migrations, and the order in which everything begins. */
package io.tenure.server;
