/**
 * What every floor stands on: money, refusals, who is calling, the clock, pages of a list, the audit log and due work.
 * No feature lives here.
 */
package io.tenure.kernel;
