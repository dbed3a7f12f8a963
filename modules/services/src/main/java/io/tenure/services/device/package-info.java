/**
 * Reminders to customers about their devices (domain.md 001.16): one mail a day for each customer and kind, with all devices
 * that it is about. What was told stands in {@code activation_reminder}, so that no device is told twice of one end.
 */
package io.tenure.services.device;
