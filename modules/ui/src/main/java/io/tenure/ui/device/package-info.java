/**
 * The license and the reserve activation code of one machine on a page, the same in both portals: the storefront's
 * {@code device.xhtml} and the machine's page of the BSS portal include the parts of {@code /WEB-INF/device}. A change opens
 * in place ({@code ?change=code|release|remove}).
 */
package io.tenure.ui.device;
